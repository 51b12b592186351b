import type { PlanPage } from "@/lib/activities/planning/queries";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import { startOfDay } from "@/lib/shared/days/china-time";
import { Section } from "@/components/ui/section";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** What the plan misses by the rules of the centre. */
export async function PlanGaps({ page: { check, planner } }: { page: PlanPage }) {
  const t = await getT("planning");
  const locale = await getLocale();
  if (!planner.level) return null;
  return (
    <Section id="gaps-title" title={t("gaps.title")}>
      {check.missing.length === 0 ? (
        <p className="text-bamboo">{t("gaps.none")}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {check.missing.map((one) =>
            one.kind === "MINIMUM" ? (
              <li key={one.platformId} className="py-1">
                {t("gaps.minimum", {
                  platform: localName(one, locale),
                  count: one.amount - one.planned,
                  planned: one.planned,
                  amount: one.amount,
                })}
              </li>
            ) : (
              <li key={one.fixedDayId + one.on} className="py-1">
                {t("gaps.fixedDay", {
                  day: formatDate(startOfDay(one.on), "weekday", locale),
                  name: localName(one, locale),
                })}
              </li>
            ),
          )}
        </ul>
      )}
    </Section>
  );
}

import { NumberCell } from "@/components/activities/plan-rules/number-cell";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { setMinimums } from "@/lib/activities/plan-rules/actions";
import type { PlanRules } from "@/lib/activities/plan-rules/queries";
import { MAX_MINIMUM, PLANNING_LEVELS } from "@/lib/activities/plan-rules/schema";
import type { Platform } from "@/lib/network/platforms/queries";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { minimums: PlanRules["minimums"]; platforms: Platform[] };

/** A table of numbers: how many activities of each platform a place of each level plans a month. */
export async function MinimumsForm({ minimums, platforms }: Props) {
  const t = await getT("planning");
  const locale = await getLocale();
  const amountOf = (level: string, platformId: string) =>
    minimums.find((one) => one.level === level && one.platformId === platformId)?.amount;
  return (
    <ActionForm id="minimums" action={setMinimums} className="space-y-3">
      <p className="text-faded">{t("rules.minimumsHint")}</p>
      <div
        role="region"
        aria-label={t("rules.minimumsTable")}
        tabIndex={0}
        className="relative overflow-x-auto"
      >
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">{t("rules.platform")}</th>
              {PLANNING_LEVELS.map((level) => (
                <th key={level} scope="col">
                  {t(`rules.eachOf.${level}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {platforms.map((platform) => (
              <tr key={platform.id}>
                <th scope="row">{localName(platform, locale)}</th>
                {PLANNING_LEVELS.map((level) => (
                  <td key={level}>
                    <NumberCell
                      name={`minimum.${level}.${platform.id}`}
                      label={`${localName(platform, locale)} ${t(`rules.eachOf.${level}`)}`}
                      value={amountOf(level, platform.id)}
                      max={MAX_MINIMUM}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SubmitButton primary>{t("rules.save")}</SubmitButton>
    </ActionForm>
  );
}

import { RuleCell } from "@/components/orders/rules/rule-cell";
import { getT } from "@/lib/shared/i18n/request.server";
import { dropTimeLimit } from "@/lib/orders/rules/actions";
import { limitTable } from "@/lib/orders/rules/limit-table";
import type { Rules } from "@/lib/orders/rules/queries";
import { WishUrgency } from "@/prisma/generated/enums";

/** The general time limits by step; they hold for categories without one of their own. */
export async function LimitTable({ rules }: { rules: Rules }) {
  const t = await getT("rules");
  const wishes = await getT("wishes");
  return (
    <table className="w-full max-w-prose table-fixed">
      <caption className="sr-only">{t("limits.title")}</caption>
      <thead className="border-b border-edge text-left">
        <tr>
          {Object.values(WishUrgency).map((urgency) => (
            <th key={urgency} scope="col" className="py-2 pr-3">
              {wishes(`urgency.${urgency}`)}
            </th>
          ))}
        </tr>
      </thead>
      {limitTable(rules.timeLimits).map(({ step, limits }) => (
        <tbody key={step} className="border-b border-line">
          <tr>
            <th scope="rowgroup" colSpan={limits.length} className="pt-2 text-left">
              {t(`step.${step}`)}{" "}
              <span className="font-normal text-faded">{t(`stepText.${step}`)}</span>
            </th>
          </tr>
          <tr className="align-top">
            {limits.map(({ urgency, value, isOwn, otherwise }) => (
              <RuleCell
                key={urgency}
                form="limit"
                rule={{ step, urgency }}
                what={t("forWhom", {
                  what: t(`step.${step}`),
                  urgency: wishes(`urgency.${urgency}`),
                })}
                value={t(`limit.${value.unit}`, { amount: value.amount })}
                isOwn={isOwn}
                otherwise={t(`limit.${otherwise.unit}`, { amount: otherwise.amount })}
                drop={dropTimeLimit}
              />
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}

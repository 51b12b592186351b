import { RuleCell } from "@/components/orders/rules/rule-cell";
import { getT } from "@/lib/shared/i18n/request.server";
import { dropWaveRule } from "@/lib/orders/rules/actions";
import { waveTable } from "@/lib/orders/rules/limit-table";
import type { Rules } from "@/lib/orders/rules/queries";

/** The general wave rules; they hold for categories without one of their own. */
export async function WaveTable({ rules }: { rules: Rules }) {
  const t = await getT("rules");
  const wishes = await getT("wishes");
  return (
    <table className="w-full max-w-prose">
      <caption className="sr-only">{t("waves.title")}</caption>
      <tbody>
        {waveTable(rules.waveRules).map(({ urgency, value, isOwn, otherwise }) => (
          <tr key={urgency} className="border-b border-line align-top [&>*]:pt-2">
            <th scope="row" className="pr-3 text-left whitespace-nowrap">
              {wishes(`urgency.${urgency}`)}
            </th>
            <RuleCell
              form="waves"
              rule={{ urgency }}
              what={t("forWhom", {
                what: t("waves.title"),
                urgency: wishes(`urgency.${urgency}`),
              })}
              value={t("waves.value", value)}
              isOwn={isOwn}
              otherwise={t("waves.value", otherwise)}
              drop={dropWaveRule}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

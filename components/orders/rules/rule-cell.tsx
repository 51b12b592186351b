import { DropRule, EditRule } from "@/components/orders/rules/rule-tools";
import type { FormAction } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  form: "limit" | "waves";
  rule: { step?: string; urgency: string };
  what: string;
  value: string;
  isOwn: boolean;
  /** What would hold without this rule. */
  otherwise: string;
  drop: FormAction;
};

/** A table cell with a rule in force: its value, its origin, and links to change or drop it. */
export async function RuleCell({ form, rule, what, value, isOwn, otherwise, drop }: Props) {
  const t = await getT("rules");
  return (
    <td className="pr-3">
      <span className="flex flex-wrap items-center gap-x-4">
        <span className={`max-sm:basis-full ${isOwn ? "font-bold" : ""}`}>{value}</span>
        <span className="text-faded">{t(isOwn ? "own" : "default")}</span>
        <EditRule form={form} rule={rule} what={what} />
        {isOwn && <DropRule action={drop} rule={rule} value={otherwise} what={what} />}
      </span>
    </td>
  );
}

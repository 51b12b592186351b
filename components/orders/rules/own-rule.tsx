import { DropRule, EditRule } from "@/components/orders/rules/rule-tools";
import type { FormAction } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";
import type { ClockStep, WishUrgency } from "@/prisma/generated/enums";

type Props = {
  form: "limit" | "waves";
  rule: { step?: ClockStep; urgency: WishUrgency; categoryId: string };
  name: string;
  value: string;
  /** What would hold without this rule. */
  otherwise: string;
  drop: FormAction;
};

/** A list item with a rule of one category. */
export async function OwnRule({ form, rule, name, value, otherwise, drop }: Props) {
  const t = await getT("rules");
  const wishes = await getT("wishes");
  const what = t("forWhom", { what: name, urgency: wishes(`urgency.${rule.urgency}`) });
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-b border-line">
      <span className="grow">
        {what} <strong>{value}</strong>
      </span>
      <EditRule form={form} rule={rule} what={what} />
      <DropRule action={drop} rule={rule} value={otherwise} what={what} />
    </li>
  );
}

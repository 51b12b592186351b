import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";

type EditProps = {
  form: "limit" | "waves";
  rule: { step?: string; urgency: string; categoryId?: string };
  /** The name of the rule for screen readers. */
  what: string;
};

/** A link that opens the form below with this rule. */
export async function EditRule({ form, rule, what }: EditProps) {
  const t = await getT("rules");
  const { categoryId: category, ...rest } = rule;
  return (
    <a
      href={`${address("/admin/rules", { form, ...rest, category })}#${form}-form`}
      className="target"
    >
      {t("edit")}
      <span className="sr-only">{what}</span>
    </a>
  );
}

type DropProps = {
  action: FormAction;
  rule: Record<string, string | undefined>;
  /** What holds without the rule. */
  value: string;
  what: string;
};

/** Drops a rule. Asks for no confirmation, since setting it again undoes it. */
export async function DropRule({ action, rule, value, what }: DropProps) {
  const t = await getT("rules");
  return (
    <ActionForm action={action} hidden={rule}>
      <button className="target cursor-pointer text-left text-indigo underline underline-offset-4">
        <span>
          {t("drop", { value })}
          <span className="sr-only">{what}</span>
        </span>
      </button>
    </ActionForm>
  );
}

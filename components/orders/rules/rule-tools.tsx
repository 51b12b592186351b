import Link from "next/link";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";

type EditProps = {
  form: "limit" | "waves";
  rule: { step?: string; urgency: string; categoryId?: string };
  /** What is changed, for who does not see the row. */
  what: string;
};

/** Puts a rule into the form below. */
export async function EditRule({ form, rule, what }: EditProps) {
  const t = await getT("rules");
  const { categoryId: category, ...rest } = rule;
  return (
    <Link
      href={`${address("/admin/rules", { form, ...rest, category })}#${form}-form`}
      prefetch={false}
      className="target"
    >
      {t("edit")}
      <span className="sr-only">{what}</span>
    </Link>
  );
}

type DropProps = {
  action: FormAction;
  rule: Record<string, string | undefined>;
  /** What holds then. */
  value: string;
  what: string;
};

/** Back to what holds without it: undone by setting it again, so nothing asks twice. */
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

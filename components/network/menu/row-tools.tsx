import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";

/** A link that opens the form of a category or item in its row. */
export async function EditLink({ id, name }: { id: string; name: string }) {
  const t = await getT("menu");
  return (
    <a href={`/admin/menu?edit=${id}#${id}`} className="target">
      {t("edit")}
      <span className="sr-only">{name}</span>
    </a>
  );
}

type SwitchProps = {
  action: FormAction;
  hidden: Record<string, string>;
  isClosed: boolean;
  name: string;
};

/** Closes or reopens a category or item. Asks for no confirmation, since one click undoes it. */
export async function OpenSwitch({ action, hidden, isClosed, name }: SwitchProps) {
  const t = await getT("menu");
  return (
    <ActionForm action={action} hidden={hidden}>
      <button className="target cursor-pointer text-indigo underline underline-offset-4">
        {t(isClosed ? "reopen" : "close")}
        <span className="sr-only">{name}</span>
      </button>
    </ActionForm>
  );
}

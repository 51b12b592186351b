import { ActionForm } from "@/components/ui/action-form";
import { signOut } from "@/lib/shared/sign-in/actions";
import { getT } from "@/lib/shared/i18n/request.server";

export async function SignOutForm() {
  const t = await getT("common");
  return (
    <ActionForm action={signOut}>
      <button className="target cursor-pointer underline underline-offset-4">
        {t("nav.signOut")}
      </button>
    </ActionForm>
  );
}

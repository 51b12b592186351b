import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { signInStaff } from "@/lib/shared/sign-in/actions";
import { getT } from "@/lib/shared/i18n/request.server";

export async function StaffSignIn() {
  const t = await getT("auth");
  return (
    <div className="mx-auto max-w-md space-y-6 py-4 lg:py-10">
      <header className="space-y-2">
        <h1>{t("staff.title")}</h1>
        <p className="text-faded">{t("staff.lead")}</p>
      </header>
      <ActionForm action={signInStaff} className="space-y-5">
        <TextField
          name="userName"
          label={t("staff.userName")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          name="password"
          type="password"
          label={t("staff.password")}
          autoComplete="current-password"
        />
        <SubmitButton primary className="w-full">
          {t("signIn")}
        </SubmitButton>
      </ActionForm>
      <div className="border-t border-line pt-4">
        <p>{t("staff.isVolunteer")}</p>
        <a href="/sign-in/volunteer" className="target">
          {t("staff.toVolunteer")}
        </a>
        <p className="text-faded">{t("staff.forgotten")}</p>
      </div>
    </div>
  );
}

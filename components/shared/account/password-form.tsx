import { PasswordFields } from "@/components/shared/account/password-fields";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { changePassword } from "@/lib/shared/account/actions";
import type { OwnAccount } from "@/lib/shared/account/queries";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** Changes the own password. */
export async function PasswordForm({ password }: { password: OwnAccount["password"] }) {
  const t = await getT("account");
  const when = formatDate(password.changedAt, "year", await getLocale());
  return (
    <section aria-labelledby="password-title" className="space-y-2">
      <h2 id="password-title">{t("password.title")}</h2>
      <p className="text-faded">{t("password.changedAt", { when })}</p>
      <ActionForm id="password" action={changePassword} className="border-y border-line">
        <FormFold label={t("password.title")}>
          <p>{t("password.others")}</p>
          <TextField
            name="oldPassword"
            type="password"
            label={t("password.old")}
            autoComplete="current-password"
          />
          <PasswordFields rules={password} />
          <SubmitButton>{t("password.button")}</SubmitButton>
        </FormFold>
      </ActionForm>
    </section>
  );
}

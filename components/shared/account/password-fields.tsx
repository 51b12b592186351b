import { TextField } from "@/components/ui/fields";
import type { PasswordRules } from "@/lib/shared/auth/security-policy";
import { getT } from "@/lib/shared/i18n/request.server";

/** A new password, typed twice, and what it has to be like. */
export async function PasswordFields({ rules }: { rules: PasswordRules }) {
  const t = await getT("account");
  return (
    <>
      <TextField
        name="newPassword"
        type="password"
        label={t("password.new")}
        hint={t("password.hint", { min: rules.minLength, kinds: String(rules.minKinds) })}
        autoComplete="new-password"
      />
      <TextField
        name="repeated"
        type="password"
        label={t("password.repeated")}
        autoComplete="new-password"
      />
    </>
  );
}

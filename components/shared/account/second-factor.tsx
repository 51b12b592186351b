import { Enrollment } from "@/components/shared/account/enrollment";
import { FactorCodeField } from "@/components/shared/account/factor-code-field";
import { RecoveryCodes } from "@/components/shared/account/recovery-codes";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeSecondFactor, renewRecoveryCodes } from "@/lib/shared/account/actions";
import type { OwnAccount } from "@/lib/shared/account/queries";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** The own second factor: set it up, renew recovery codes, remove it. */
export async function SecondFactor({ factor }: { factor: OwnAccount["factor"] }) {
  const t = await getT("account");
  const isOff = factor.isOff && !factor.confirmedAt;
  return (
    <section aria-labelledby="factor" className="space-y-4">
      <h2 id="factor">{t("factor.title")}</h2>
      <p>{isOff ? t("factor.off") : t("factor.what")}</p>
      {factor.isRequired && <p>{t("factor.required")}</p>}
      {factor.confirmedAt ? (
        <FactorInUse factor={factor} since={factor.confirmedAt} />
      ) : (
        !isOff && <Enrollment enrollment={factor.enrollment} />
      )}
    </section>
  );
}

type InUse = { factor: OwnAccount["factor"]; since: Date };

async function FactorInUse({ factor, since }: InUse) {
  const t = await getT("account");
  const when = formatDate(since, "year", await getLocale());
  return (
    <>
      <p>{t("factor.on", { when })}</p>
      <div id="recovery" className="divide-y divide-line border-y border-line">
        <ActionForm id="codes" action={renewRecoveryCodes}>
          <RecoveryCodes once={t("factor.recoveryOnce")} />
          <FormFold label={t("factor.recovery")} open={factor.recoveryCodes === 0}>
            <p>
              {factor.recoveryCodes === 0
                ? t("factor.recoveryNone")
                : t("factor.recoveryWhat", { count: factor.recoveryCodes })}
            </p>
            <TextField
              name="oldPassword"
              type="password"
              label={t("password.old")}
              autoComplete="current-password"
            />
            <SubmitButton>{t("factor.recoveryButton")}</SubmitButton>
          </FormFold>
        </ActionForm>
        {!factor.isRequired && (
          <ActionForm id="remove" action={removeSecondFactor}>
            <FormFold label={t("factor.remove")}>
              <FactorCodeField label={t("signIn.code")} />
              <SubmitButton>{t("factor.removeButton")}</SubmitButton>
            </FormFold>
          </ActionForm>
        )}
      </div>
    </>
  );
}

import { FactorCodeField } from "@/components/shared/account/factor-code-field";
import { QrCode } from "@/components/ui/qr-code";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { beginEnrollment, confirmEnrollment } from "@/lib/shared/account/actions";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  /** Null until somebody has begun. */
  enrollment: { uri: string; secret: string } | null;
};

/** Sets up an authenticator app: begin, scan, confirm by a code. */
export async function Enrollment({ enrollment }: Props) {
  const t = await getT("account");
  if (!enrollment) {
    return (
      <ActionForm id="begin" key="begin" action={beginEnrollment}>
        <SubmitButton primary>{t("factor.begin")}</SubmitButton>
      </ActionForm>
    );
  }
  return (
    <ActionForm id="confirm" key="confirm" action={confirmEnrollment} className="space-y-4">
      <p>{t("factor.scan")}</p>
      <QrCode text={enrollment.uri} label={t("factor.qr")} />
      <p>
        {t("factor.type")}
        <code className="block break-all">{enrollment.secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <FactorCodeField label={t("factor.code")} />
      <SubmitButton primary>{t("factor.confirm")}</SubmitButton>
    </ActionForm>
  );
}

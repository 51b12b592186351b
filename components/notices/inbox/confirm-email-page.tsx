import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { confirmEmail } from "@/lib/notices/inbox/actions";

type Props = { secret: string; isValid: boolean };

/**
 * What the link in a letter opens: a button, since programs that look through mail open links by
 * themselves, and press nothing.
 */
export async function ConfirmEmailPage({ secret, isValid }: Props) {
  const t = await getT("inbox");
  if (!isValid) return <Said title={t("email.overTitle")} text={t("email.over")} />;
  return (
    <Said title={t("email.confirmTitle")} text={t("email.confirmText")}>
      <ActionForm action={confirmEmail} hidden={{ secret }}>
        <SubmitButton primary>{t("email.confirm")}</SubmitButton>
      </ActionForm>
    </Said>
  );
}

/** What is seen after confirming. */
export async function EmailConfirmedPage() {
  const t = await getT("inbox");
  return <Said title={t("email.doneTitle")} text={t("email.done")} />;
}

type SaidProps = { title: string; text: string; children?: React.ReactNode };

async function Said({ title, text, children }: SaidProps) {
  const t = await getT("inbox");
  return (
    <div className="max-w-prose space-y-4 py-4">
      <h1>{title}</h1>
      <p>{text}</p>
      {children ?? (
        <a href="/" className="target">
          {t("email.home")}
        </a>
      )}
    </div>
  );
}

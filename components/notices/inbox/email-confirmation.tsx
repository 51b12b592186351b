import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/shared/forms/forms";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { LINK_DAYS } from "@/lib/notices/inbox/email-state";
import type { NoticeSettings } from "@/lib/notices/inbox/queries";

type Props = { toldBy: NoticeSettings; link: Record<string, string>; resend: FormAction };

/** What is to be done until an e-mail address is confirmed; nothing where there is nothing to confirm. */
export async function EmailConfirmation({ toldBy, link, resend }: Props) {
  const { name, againAt } = toldBy.email;
  const { email } = toldBy.preference;
  if (!email || (name !== "ASKED" && name !== "UNCONFIRMED")) return null;
  const t = await getT("inbox");
  const isAsked = name === "ASKED";
  return (
    <section className="space-y-3 border-l-4 border-honey py-1 pl-4">
      <h2>{t("email.title")}</h2>
      <p className="wrap-anywhere">
        {isAsked ? t("email.asked", { email, days: LINK_DAYS }) : t("email.unconfirmed", { email })}
      </p>
      {isAsked && (
        <p className="text-faded">
          {t("email.missing")}{" "}
          {againAt && t("email.wait", { time: formatDate(againAt, "time", await getLocale()) })}
        </p>
      )}
      {!againAt && (
        <ActionForm action={resend} id="letter" hidden={link}>
          <SubmitButton>{t(isAsked ? "email.sendAgain" : "email.send")}</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}

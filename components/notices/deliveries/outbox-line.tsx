import Link from "next/link";
import { StatusMark } from "@/components/notices/deliveries/status-mark";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { retryDelivery } from "@/lib/notices/deliveries/actions";
import type { OutboxRow } from "@/lib/notices/deliveries/queries";
import { whyNotSent } from "@/lib/notices/deliveries/why-not-sent";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";

type Props = { row: OutboxRow; t: Translator<"outbox">; locale: Locale };

/** One message on its way: what, to whom, by what, how it went; what can be done about it. */
export function OutboxLine({ row, t, locale }: Props) {
  const { id, status, template, path, lastError } = row;
  const why = whyNotSent(row);
  const mayRetry = status === "FAILED" || status === "UNCERTAIN";
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <div className="min-w-60 grow basis-0 space-y-1">
        <p className="flex flex-wrap gap-x-4">
          <StatusMark status={status}>{t(`status.${status}`)}</StatusMark>
          <strong>{t(`what.${template}`)}</strong>
          <span>{receiverOf(row, t)}</span>
        </p>
        <p className="text-faded tabular-nums">{timesOf(row, t, locale)}</p>
        {why && <p>{t(`why.${why}`)}</p>}
        {lastError && status !== "SENT" && (
          <p className="text-faded">{t("gatewaySaid", { words: lastError })}</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-6">
        {path && (
          <Link href={path} prefetch={false} className="target">
            {t("wish")}
          </Link>
        )}
        {mayRetry && (
          <ActionForm action={retryDelivery} id={`retry-${id}`} hidden={{ deliveryId: id }}>
            <SubmitButton>{t("retry")}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </li>
  );
}

/** Who is to read it, as far as the desk may know: 居民 138****5678 · 短信 */
function receiverOf({ role, address, channel }: OutboxRow, t: Translator<"outbox">): string {
  return `${t(`role.${role}`)} ${address ?? t("device")} · ${t(`channels.${channel}`)}`;
}

function timesOf(row: OutboxRow, t: Translator<"outbox">, locale: Locale): string {
  const { createdAt, sentAt, notBefore, attempts, status } = row;
  const say = (key: "made" | "sent" | "next", date: Date) =>
    t(key, { date: formatDate(date, "minute", locale) });
  return [
    say("made", createdAt),
    ...(sentAt ? [say("sent", sentAt)] : []),
    ...(status === "PENDING" ? [say("next", notBefore)] : []),
    ...(attempts > 0 && status !== "SENT" ? [t("tries", { count: attempts })] : []),
  ].join(" · ");
}

import { StatusMark } from "@/components/notices/deliveries/status-mark";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { retryDelivery } from "@/lib/notices/deliveries/actions";
import type { OutboxRow } from "@/lib/notices/deliveries/queries";
import { isPassOn } from "@/lib/orders/wishes/notice-template";
import { whyNotSent } from "@/lib/notices/deliveries/why-not-sent";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";

type Props = { row: OutboxRow; t: Translator<"outbox">; locale: Locale };

/** A delivery: its message, receiver, channel and result, with a button to retry it. */
export function OutboxLine({ row, t, locale }: Props) {
  const { id, status, template, path, lastError } = row;
  const why = whyNotSent(row);
  const mayRetry = status === "FAILED" || status === "UNCERTAIN";
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <div className="min-w-60 grow basis-0 space-y-1">
        <p className="flex flex-wrap gap-x-4">
          <StatusMark status={status}>{t(`status.${status}`)}</StatusMark>
          <strong>{t(`what.${isPassOn(template) ? "passOn" : template}`)}</strong>
          <span>{formatReceiver(row, t)}</span>
        </p>
        <p className="text-faded tabular-nums">{formatTimes(row, t, locale)}</p>
        {why && <p>{t(`why.${why}`)}</p>}
        {lastError && status !== "SENT" && (
          <p className="text-faded">{t("gatewayMessage", { words: lastError })}</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-6">
        {path && (
          <a href={path} className="target">
            {t("wish")}
          </a>
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

/** The receiver with a masked address and the channel: 居民 138****5678 · 短信 */
function formatReceiver({ role, address, channel }: OutboxRow, t: Translator<"outbox">): string {
  return `${t(`role.${role}`)} ${address ?? t("device")} · ${t(`channels.${channel}`)}`;
}

function formatTimes(row: OutboxRow, t: Translator<"outbox">, locale: Locale): string {
  const { createdAt, sentAt, notBefore, attempts, status } = row;
  const formatTime = (key: "made" | "sent" | "next", date: Date) =>
    t(key, { date: formatDate(date, "minute", locale) });
  return [
    formatTime("made", createdAt),
    ...(sentAt ? [formatTime("sent", sentAt)] : []),
    ...(status === "PENDING" ? [formatTime("next", notBefore)] : []),
    ...(attempts > 0 && status !== "SENT" ? [t("tries", { count: attempts })] : []),
  ].join(" · ");
}

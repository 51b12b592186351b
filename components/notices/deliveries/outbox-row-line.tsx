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
export function OutboxRowLine({ row, t, locale }: Props) {
  const { id, status, template, path } = row;
  const what = t(`what.${isPassOn(template) ? "passOn" : template}`);
  return (
    <tr>
      <th scope="row">
        <span className="block min-w-24 font-bold">{what}</span>
      </th>
      <td className="whitespace-nowrap">
        <StatusMark status={status}>{t(`status.${status}`)}</StatusMark>
      </td>
      <td className="whitespace-nowrap">{t(`channels.${row.channel}`)}</td>
      <td className="whitespace-nowrap">{`${t(`role.${row.role}`)} ${row.address ?? t("device")}`}</td>
      <td className="whitespace-nowrap">{formatDate(row.createdAt, "minute", locale)}</td>
      <td className="whitespace-nowrap">{formatSent(row, t, locale)}</td>
      <td className="min-w-48 text-faded">{describeResult(row, t)}</td>
      <td>
        <span className="flex items-center gap-x-4 whitespace-nowrap">
          {path && (
            <a href={path} className="target">
              {t("wish")}
            </a>
          )}
          {(status === "FAILED" || status === "UNCERTAIN") && (
            <ActionForm action={retryDelivery} id={`retry-${id}`} hidden={{ deliveryId: id }}>
              <SubmitButton>{t("retry")}</SubmitButton>
            </ActionForm>
          )}
        </span>
      </td>
    </tr>
  );
}

/** When it was sent, or when it will be at the earliest. */
function formatSent({ sentAt, notBefore, status }: OutboxRow, t: Props["t"], locale: Locale) {
  if (sentAt) return formatDate(sentAt, "minute", locale);
  return status === "PENDING" ? t("next", { date: formatDate(notBefore, "minute", locale) }) : null;
}

/** Why it was not sent, after how many tries, and what the gateway said. */
function describeResult(row: OutboxRow, t: Props["t"]): string {
  const { lastError, attempts, status } = row;
  const why = whyNotSent(row);
  return [
    ...(why ? [t(`why.${why}`)] : []),
    ...(attempts > 0 && status !== "SENT" ? [t("tries", { count: attempts })] : []),
    ...(lastError && status !== "SENT" ? [t("gatewayMessage", { words: lastError })] : []),
  ].join(" · ");
}

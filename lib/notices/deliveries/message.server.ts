import "server-only";
import type { Message } from "@/lib/shared/sms/gateway";
import { ownUrl } from "@/lib/shared/own-url.server";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { noticeTemplate, recipientRole, type Subject } from "@/lib/notices/inbox/subject";
import { noticeText } from "@/lib/notices/inbox/notice-text";
import type { Prisma } from "@/prisma/generated/client";

/** The columns of a delivery that a message needs. */
export const MESSAGE_SELECT = {
  id: true,
  channel: true,
  subscriptionId: true,
  status: true,
  attempts: true,
  notBefore: true,
  notice: { select: { id: true, template: true, recipientRole: true, recipientId: true } },
} as const satisfies Prisma.DeliverySelect;

export type DeliveryRow = Prisma.DeliveryGetPayload<{ select: typeof MESSAGE_SELECT }>;

/** The message of a delivery in the recipient's language; `helps` is whom a helper asked for. */
export function buildMessage(
  { id, notice }: DeliveryRow,
  address: string,
  { content, place, unit, visitAt, pathFor }: Subject,
  { locale, helps = null }: { locale: Locale; helps?: string | null },
): Message {
  const t = getTranslator(locale, "notices");
  const template = noticeTemplate.parse(notice.template);
  const told = noticeText({ template, content, place, unit, visitAt }, t, locale);
  return {
    deliveryId: id,
    address,
    title: t("title"),
    text: helps === null ? told : t("forHelper", { name: helps, told }),
    link: ownUrl(pathFor(recipientRole.parse(notice.recipientRole), template)),
  };
}

import "server-only";
import * as z from "zod";
import type { Message } from "@/lib/shared/sms/gateway";
import { env } from "@/lib/shared/env.server";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import type { ToldRole } from "@/lib/notices/inbox/preference";
import { NOTICE_TEMPLATES } from "@/lib/orders/wishes/recipients";
import { wishPath } from "@/lib/notices/inbox/wish-path";
import { noticeWords } from "@/lib/notices/inbox/words";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import type { Prisma } from "@/prisma/generated/client";

/** What a message is made of. */
export const MESSAGE_SELECT = {
  id: true,
  channel: true,
  address: true,
  status: true,
  attempts: true,
  notBefore: true,
  notice: {
    select: {
      id: true,
      wishId: true,
      template: true,
      recipientRole: true,
      recipientId: true,
      wish: {
        select: {
          trackingNumber: true,
          content: true,
          urgency: true,
          site: { select: { name: true } },
          responsibleSite: { select: { name: true } },
        },
      },
    },
  },
} as const satisfies Prisma.DeliverySelect;

export type DeliveryRow = Prisma.DeliveryGetPayload<{ select: typeof MESSAGE_SELECT }>;

// What the table keeps as any text, or of any role.
export const noticeTemplate = z.enum(NOTICE_TEMPLATES);
export const toldRole = z.enum(["RESIDENT", "VOLUNTEER", "STAFF"] satisfies ToldRole[]);

export function messageOf({ id, address, notice }: DeliveryRow, locale: Locale): Message {
  const t = getTranslator(locale, "notices");
  const { wish } = notice;
  const facts = {
    template: noticeTemplate.parse(notice.template),
    content: wish.content,
    place: wish.site.name,
    unit: wish.responsibleSite.name,
  };
  return {
    deliveryId: id,
    address,
    title: t("title"),
    text: noticeWords(facts, t),
    link: new URL(pathOf(notice), ownAddress()).href,
  };
}

/** A resident reads on the page of the wish, or says there how it was: no sign-in, one tap. */
function pathOf({ recipientRole: role, wishId, template: name, wish }: DeliveryRow["notice"]) {
  if (role === "VOLUNTEER" || role === "STAFF") return wishPath(role, wishId);
  const path = trackingPath(wish.trackingNumber);
  return name === "served" ? `${path}/rate` : path;
}

function ownAddress(): string {
  return env().PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? "3000"}`;
}

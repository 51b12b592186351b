import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { findAddresses } from "@/lib/notices/deliveries/addresses.server";
import { hideLinks, maskAddress } from "@/lib/notices/deliveries/mask-address";
import { pickAddress, type Addresses } from "@/lib/notices/deliveries/plan";
import { noticeTemplate, recipientRole } from "@/lib/notices/inbox/subject";
import { inCounty, SUBJECT_SELECT, toSubject } from "@/lib/notices/inbox/subjects.data";
import { maySeeOutbox } from "@/lib/notices/deliveries/policy";
import { NEWEST_DELIVERIES, type OutboxFilter } from "@/lib/notices/deliveries/schema";
import { toCursorPage, cursorArgs } from "@/lib/shared/forms/paging";
import { readSorting } from "@/lib/shared/forms/sorting";
import type { Prisma } from "@/prisma/generated/client";
import type { DeliveryStatus } from "@/prisma/generated/enums";

const ROWS_PER_PAGE = 30;

export type Outbox = Awaited<ReturnType<typeof listOutbox>>;
export type OutboxRow = Outbox["rows"][number];

/** The deliveries of the county with masked addresses, newest first unless the oldest are asked for. */
export async function listOutbox(
  actor: StaffActor,
  { status, channel, before, ...sort }: OutboxFilter,
) {
  const { direction } = readSorting(sort, NEWEST_DELIVERIES);
  const { where, ...page } = cursorArgs("createdAt", before, ROWS_PER_PAGE, direction);
  const found = await db.delivery.findMany({
    where: {
      ...visibleTo(actor),
      ...(status && { status }),
      ...(channel && { channel }),
      ...where,
    },
    select: ROW_SELECT,
    ...page,
  });
  const { rows, next } = toCursorPage(found, ROWS_PER_PAGE, ({ createdAt: at, id }) => ({
    at,
    id,
  }));
  const addresses = await findAddresses(db, rows.flatMap(toAddressed));
  return { rows: rows.map((row) => toRow(row, addresses.get(row.notice.id))), next };
}

/** The number of deliveries of the county by status. */
export async function countOutbox(actor: StaffActor): Promise<Record<DeliveryStatus, number>> {
  const groups = await db.delivery.groupBy({
    by: ["status"],
    where: visibleTo(actor),
    _count: { _all: true },
  });
  const none = { PENDING: 0, SENDING: 0, SENT: 0, FAILED: 0, OUTDATED: 0, UNCERTAIN: 0 };
  return { ...none, ...Object.fromEntries(groups.map((one) => [one.status, one._count._all])) };
}

function visibleTo(actor: StaffActor): Prisma.DeliveryWhereInput {
  return maySeeOutbox(actor) ? { notice: inCounty(actor.siteId) } : { id: { in: [] } };
}

const ROW_SELECT = {
  id: true,
  channel: true,
  subscriptionId: true,
  status: true,
  attempts: true,
  notBefore: true,
  lastError: true,
  sentAt: true,
  createdAt: true,
  notice: {
    select: {
      ...{ id: true, template: true, recipientRole: true, recipientId: true, wishId: true },
      ...SUBJECT_SELECT,
    },
  },
} as const satisfies Prisma.DeliverySelect;

type Row = Prisma.DeliveryGetPayload<{ select: typeof ROW_SELECT }>;

function toAddressed({ notice }: Row) {
  const { id, recipientId } = notice;
  const subject = toSubject(notice);
  const role = recipientRole.parse(notice.recipientRole);
  return subject ? [{ id, recipientId, recipientRole: role, subject }] : [];
}

/** The address is the person's of today, masked: of what was sent none is kept. */
function toRow({ subscriptionId, notice, ...row }: Row, known: Addresses | undefined) {
  const template = noticeTemplate.parse(notice.template);
  const address = known && pickAddress(row.channel, { ...known, subscriptionId });
  return {
    ...row,
    role: recipientRole.parse(notice.recipientRole),
    wishId: notice.wishId,
    template,
    /** The page where staff read what the notice is about. */
    path: toSubject(notice)?.pathFor("STAFF", template) ?? null,
    address: address ? maskAddress(row.channel, address) : null,
    // The text that a gateway repeats may hold the link.
    lastError: row.lastError && hideLinks(row.lastError),
  };
}

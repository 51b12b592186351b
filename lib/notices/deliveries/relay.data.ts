import "server-only";
import { db, type Transaction } from "@/lib/shared/db/db";
import { findAddresses } from "@/lib/notices/deliveries/addresses.server";
import { planFor } from "@/lib/notices/deliveries/plan";
import type { RecipientRole } from "@/lib/notices/inbox/preference";
import { findSubjects, type FindSubjects } from "@/lib/notices/inbox/subjects.data";

/** A delivery and the earliest time to send it. */
export type DueDelivery = { deliveryId: string; notBefore: Date };

/** Puts deliveries into the queue, in the transaction that wrote them. */
export type Enqueue = (tx: Transaction, dues: DueDelivery[]) => Promise<void>;

const BATCH_SIZE = 200;

/**
 * Plans up to 200 new notices: chooses the channel of each and queues the delivery, in one
 * transaction that skips rows locked by other workers, so each notice is planned once. What is no
 * longer true stays in the inbox only. Returns how many it planned.
 */
export function planNotices(
  enqueue: Enqueue,
  now = new Date(),
  find = findSubjects,
): Promise<number> {
  return db.$transaction(async (tx) => {
    const notices = await takeUnplanned(tx, find);
    if (notices.length === 0) return 0;
    const people = await findAddresses(tx, notices);
    const deliveries = notices.flatMap((notice) => {
      const person = people.get(notice.id);
      if (!person || !notice.subject.isTrueAt(now)) return [];
      const { id: noticeId, recipientRole, isPushTried } = notice;
      const addresses = isPushTried ? { ...person, subscriptionId: null } : person;
      const plan = planFor(
        recipientRole,
        person.preference,
        addresses,
        notice.subject.isUrgent,
        now,
      );
      if (!plan) return [];
      const { channel, address, notBefore } = plan;
      // Of the address nothing is stored: it is looked up again when the message is sent.
      const subscriptionId = channel === "PUSH" ? address : null;
      return [
        { id: crypto.randomUUID(), noticeId, createdAt: now, channel, subscriptionId, notBefore },
      ];
    });
    await tx.delivery.createMany({ data: deliveries });
    await tx.notice.updateMany({
      where: { id: { in: notices.map(({ id }) => id) } },
      data: { plannedAt: now },
    });
    await enqueue(
      tx,
      deliveries.map(({ id, notBefore }) => ({ deliveryId: id, notBefore })),
    );
    return notices.length;
  });
}

type Unplanned = {
  id: string;
  recipientRole: RecipientRole;
  recipientId: string;
  /** It is planned again, since the browser it was sent to is gone. */
  isPushTried: boolean;
};

/** The next notices without a plan, with their subjects; those with a subject of a later release are left. */
async function takeUnplanned(tx: Transaction, find: FindSubjects) {
  const notices = await tx.$queryRaw<Unplanned[]>`
    SELECT n.id, n."recipientRole"::text, n."recipientId",
      EXISTS (SELECT FROM deliveries d WHERE d."noticeId" = n.id AND d.channel = 'PUSH') AS "isPushTried"
    FROM notices n
    WHERE n."plannedAt" IS NULL
    ORDER BY n."createdAt" LIMIT ${BATCH_SIZE}
    FOR UPDATE OF n SKIP LOCKED`;
  const ids = notices.map(({ id }) => id);
  const subjects = await find(tx, ids);
  return notices.flatMap((notice) => {
    const subject = subjects.get(notice.id);
    return subject ? [{ ...notice, subject }] : [];
  });
}

/** Open deliveries due before `before`: their worker was stopped, or staff retry them. */
export function findLateDeliveries(before: Date): Promise<DueDelivery[]> {
  return db.$queryRaw`
    SELECT id AS "deliveryId", "notBefore" FROM deliveries
    WHERE status IN ('PENDING', 'SENDING') AND "notBefore" < ${before}
    ORDER BY "notBefore" LIMIT ${BATCH_SIZE}`;
}

import "server-only";
import { db, type Transaction } from "@/lib/shared/db/db";
import { findAddresses } from "@/lib/notices/deliveries/addresses.server";
import { planFor } from "@/lib/notices/deliveries/plan";
import type { RecipientRole } from "@/lib/notices/inbox/preference";
import { findSubjects, type FindSubjects } from "@/lib/notices/inbox/subjects.data";

/** A delivery and when it is to be sent at the earliest. */
export type DueDelivery = { deliveryId: string; notBefore: Date };

/** Puts deliveries into the queue, in the transaction that wrote them. */
export type Enqueue = (tx: Transaction, dues: DueDelivery[]) => Promise<void>;

const BATCH_SIZE = 200;

/**
 * Decides of each new notice by which channel it goes out, and queues it: one transaction, and
 * what another worker has in hand is passed over, so each notice is planned once. Gives back how
 * many were planned.
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
      if (!person) return [];
      const { id: noticeId, recipientRole, isPushTried } = notice;
      const addresses = isPushTried ? { ...person, subscriptionId: null } : person;
      const plan = planFor(
        recipientRole,
        person.preference,
        addresses,
        notice.subject.isUrgent,
        now,
      );
      return plan ? [{ id: crypto.randomUUID(), noticeId, createdAt: now, ...plan }] : [];
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
  /** It is planned anew, since the browser it went to is gone. */
  isPushTried: boolean;
};

/** Those about something that this release knows, with what that is. */
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

/** Deliveries whose time has come and gone: their worker was stopped, or staff want them sent again. */
export function findLateDeliveries(before: Date): Promise<DueDelivery[]> {
  return db.$queryRaw`
    SELECT id AS "deliveryId", "notBefore" FROM deliveries
    WHERE status IN ('PENDING', 'SENDING') AND "notBefore" < ${before}
    ORDER BY "notBefore" LIMIT ${BATCH_SIZE}`;
}

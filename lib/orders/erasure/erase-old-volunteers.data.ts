import "server-only";
import { listPeriods } from "@/lib/shared/retention/county-periods.data";
import { eraseEach, type FindOld } from "@/lib/orders/erasure/erase-each.data";
import { eraseVolunteerRow } from "@/lib/orders/erasure/erase-person.data";

/**
 * For the worker: erases volunteers who were disabled, and last served, longer ago than their county keeps
 * records; hours and services stay under the number. Returns how many it erased.
 */
export function eraseOldVolunteers(now: Date): Promise<number> {
  return eraseEach(findOld, eraseVolunteerRow, now);
}

const findOld: FindOld = async (tx, now, take, id) => {
  const isOver = (await listPeriods(tx, "recordYears", now)).map(({ centerIds, since }) => ({
    centerId: { in: centerIds },
    disabledAt: { lt: since },
    seats: { none: { assignment: { checkedOutAt: { gte: since } } } },
  }));
  const old = await tx.volunteer.findMany({
    where: { ...(id && { id }), personKey: { not: null }, OR: isOver },
    select: { id: true },
    take,
  });
  return old.map((volunteer) => volunteer.id);
};

import "server-only";
import { listPeriods } from "@/lib/shared/retention/county-periods.data";
import { keptSince } from "@/lib/shared/retention/rules";
import { eraseEach, type FindOld } from "@/lib/orders/erasure/erase-each.data";
import { eraseResidentRow } from "@/lib/orders/erasure/erase-person.data";
import { OVER } from "@/lib/orders/erasure/policy";

/**
 * For the worker: erases residents whose last wish ended longer ago than its county keeps them; steps and
 * figures stay. Returns how many it erased.
 */
export function eraseOldResidents(now: Date): Promise<number> {
  return eraseEach(findOld, eraseResidentRow, now);
}

const findOld: FindOld = async (tx, now, take, id) => {
  const isKept = (await listPeriods(tx, "residentYears", now)).map(({ centerIds, since }) => ({
    centerId: { in: centerIds },
    changedAt: { gte: since },
  }));
  const old = await tx.resident.findMany({
    where: {
      ...(id && { id }),
      personKey: { not: null },
      createdAt: { lt: keptSince("residents", now) },
      wishes: { none: { OR: [{ status: { notIn: [...OVER] } }, ...isKept] } },
    },
    select: { id: true },
    take,
  });
  return old.map((resident) => resident.id);
};

import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { isAdmin } from "@/lib/shared/auth/admin";
import { db } from "@/lib/shared/db/db";
import { staffOf } from "@/lib/network/people/scope";
import { STATE_SELECT, withState } from "@/lib/network/people/staff-select";

const MAX_STAFF = 100;

export type StaffAtPlace = NonNullable<Awaited<ReturnType<typeof listStaffAt>>>[number];

/**
 * The staff of a place itself with their last sign-in, those in use first; null for who does not keep
 * its accounts.
 */
export async function listStaffAt(actor: StaffActor, siteId: string) {
  if (!isAdmin(actor)) return null;
  const kept = await db.staff.findMany({
    where: { AND: [{ siteId }, staffOf(actor)] },
    select: STATE_SELECT,
    orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    take: MAX_STAFF,
  });
  return kept.map(withState);
}

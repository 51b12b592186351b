import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { countRoles } from "@/lib/shared/auth/security-policy";
import { findSecurityPolicy, policySiteId } from "@/lib/shared/auth/security-policy.data";
import { db } from "@/lib/shared/db/db";
import { escapeLike } from "@/lib/shared/db/like";
import { pageArgs, toPage } from "@/lib/shared/forms/paging";
import type { AccountFilter } from "@/lib/network/security/schema";
import { ACCOUNT_SELECT } from "@/lib/network/people/staff-select";
import { staffOf } from "@/lib/network/people/scope";
import type { Prisma } from "@/prisma/generated/client";

const ROWS_PER_PAGE = 20;

const ACCOUNT = {
  ...ACCOUNT_SELECT,
  site: { select: { name: true } },
  secondFactor: { select: { confirmedAt: true } },
} as const satisfies Prisma.StaffSelect;

/** The policy that holds for the actor and those around them. */
export function findOwnPolicy({ siteId, centerId }: StaffActor) {
  return findSecurityPolicy(db, policySiteId({ id: siteId, centerId }));
}

/** Who holds more than one administrator role under the policy of the actor. */
export async function listMixedRoles({ siteId, centerId }: StaffActor) {
  const policySite = policySiteId({ id: siteId, centerId });
  const administrators = await db.staff.findMany({
    where: {
      disabledAt: null,
      site: { OR: [{ centerId: policySite }, { centerId: null, lineage: { has: policySite } }] },
      OR: [{ isAdmin: true }, { isSecurityAdmin: true }, { isAuditAdmin: true }],
    },
    select: { id: true, name: true, isAdmin: true, isSecurityAdmin: true, isAuditAdmin: true },
    orderBy: { name: "asc" },
  });
  return administrators.filter((person) => countRoles(person) > 1);
}

export type GuardedAccount = Awaited<ReturnType<typeof listAccounts>>["accounts"][number];

/** The accounts that the actor keeps, newest first, with their roles and whether they have a second factor. */
export async function listAccounts(actor: StaffActor, { q, page }: AccountFilter) {
  const found = await db.staff.findMany({
    where: { AND: [staffOf(actor), q ? matches(q) : {}] },
    select: ACCOUNT,
    orderBy: { id: "desc" },
    ...pageArgs(page, ROWS_PER_PAGE),
  });
  const { rows: accounts, ...place } = toPage(found, page, ROWS_PER_PAGE);
  return { accounts, ...place };
}

/** One of these accounts; null outside of the actor's subtree. */
export function findAccount(actor: StaffActor, id: string) {
  return db.staff.findFirst({ where: { AND: [{ id }, staffOf(actor)] }, select: ACCOUNT });
}

function matches(q: string): Prisma.StaffWhereInput {
  const text = { contains: escapeLike(q) };
  return { OR: [{ name: text }, { userName: { contains: escapeLike(q.toLowerCase()) } }] };
}

import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { inOrderOf } from "@/lib/shared/db/in-order-of";
import { toPage, pageArgs } from "@/lib/shared/forms/paging";
import { readSorting, toSqlOrder, type Direction } from "@/lib/shared/forms/sorting";
import { NEWEST_STAFF, type StaffColumn } from "@/lib/network/people/columns";
import { matchStaff } from "@/lib/network/people/match-people.data";
import type { StaffFilter } from "@/lib/network/people/schema";
import { staffOf } from "@/lib/network/people/scope";
import { STATE_SELECT, withState } from "@/lib/network/people/staff-select";
import { Prisma } from "@/prisma/generated/client";

const ROWS_PER_PAGE = 20;

export type ListedStaff = Awaited<ReturnType<typeof listStaff>>["people"][number];

/** The staff of the actor's subtree with their last sign-in, the newest first unless sorted otherwise. */
export async function listStaff(actor: StaffActor, { q, page, ...sort }: StaffFilter) {
  const where = { AND: [staffOf(actor), q ? matchStaff(q) : {}] };
  const { column, direction } = readSorting(sort, NEWEST_STAFF);
  const args = pageArgs(page, ROWS_PER_PAGE);
  const found =
    column === "signedIn"
      ? await listBySignIn(where, direction, args)
      : await db.staff.findMany({
          where,
          select: LISTED,
          orderBy: [...ORDERS[column](toSqlOrder(direction)), { id: "desc" }],
          ...args,
        });
  const { rows, ...place } = toPage(found, page, ROWS_PER_PAGE);
  return { people: rows.map(withState), ...place };
}

const LISTED = {
  ...STATE_SELECT,
  isVolunteer: true,
  volunteer: { select: { number: true } },
  site: { select: { id: true, name: true } },
} as const satisfies Prisma.StaffSelect;

type Row = Prisma.StaffGetPayload<{ select: typeof LISTED }>;

type Order = Prisma.StaffOrderByWithRelationInput[];

const ORDERS: Record<Exclude<StaffColumn, "signedIn">, (way: "asc" | "desc") => Order> = {
  name: (way) => [{ name: way }],
  userName: (way) => [{ userName: way }],
  place: (way) => [{ site: { level: way } }, { site: { name: way } }],
  role: (way) => [{ isAdmin: way }, { isSecurityAdmin: way }, { isAuditAdmin: way }],
  // In use first, then those whose owner never came, then those disabled.
  state: (way) => [
    { disabledAt: { sort: way, nulls: way === "asc" ? "first" : "last" } },
    { mustChangePassword: way },
  ],
  added: (way) => [{ id: way }],
};

/** Prisma sorts by no column of the last of many; who never signed in, or long ago, stands last. */
async function listBySignIn(
  where: Prisma.StaffWhereInput,
  direction: Direction,
  { skip, take }: { skip: number; take: number },
): Promise<Row[]> {
  const among = (await db.staff.findMany({ where, select: { id: true } })).map(({ id }) => id);
  const way = Prisma.raw(direction === "up" ? "ASC" : "DESC");
  const sorted = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM unnest(${among}::uuid[]) AS p (id)
    LEFT JOIN LATERAL (
      SELECT max("createdAt") AS at FROM sessions WHERE "staffId" = p.id AND task IS NULL
    ) s ON true
    ORDER BY s.at ${way} NULLS LAST, p.id DESC
    LIMIT ${take} OFFSET ${skip}`;
  const ids = sorted.map(({ id }) => id);
  const rows = await db.staff.findMany({ where: { id: { in: ids } }, select: LISTED });
  return inOrderOf(ids, rows);
}

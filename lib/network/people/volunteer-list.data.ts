import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { toPage, pageArgs } from "@/lib/shared/forms/paging";
import { readSorting, toSqlOrder } from "@/lib/shared/forms/sorting";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import { NEWEST_VOLUNTEERS, type VolunteerColumn } from "@/lib/network/people/columns";
import { matchVolunteer } from "@/lib/network/people/match-people.data";
import { openVolunteerPhone } from "@/lib/network/people/sealed-volunteer.server";
import type { VolunteerFilter } from "@/lib/network/people/schema";
import { volunteersOf } from "@/lib/network/people/scope";
import type { Prisma } from "@/prisma/generated/client";

const ROWS_PER_PAGE = 20;

export type ListedVolunteer = Awaited<ReturnType<typeof listVolunteers>>["people"][number];

/** The volunteers of the actor's subtree with masked phones, newest first unless sorted otherwise. */
export async function listVolunteers(actor: StaffActor, filter: VolunteerFilter) {
  const found = await db.volunteer.findMany({
    ...findArgs(actor, filter),
    select: { ...LISTED, personKey: true, phoneSealed: true },
    ...pageArgs(filter.page, ROWS_PER_PAGE),
  });
  const { rows, ...place } = toPage(found, filter.page, ROWS_PER_PAGE);
  const people = rows.map(({ personKey, phoneSealed, ...row }) => ({
    ...toRow(row),
    phone: maskPhone(openVolunteerPhone({ id: row.id, personKey, phoneSealed }) ?? ""),
  }));
  return { people, ...place };
}

/** The first rows of the same list, without phones; `hasMore` if there are more than `most`. */
export async function listVolunteerRows(actor: StaffActor, filter: VolunteerFilter, most: number) {
  const found = await db.volunteer.findMany({
    ...findArgs(actor, filter),
    ...{ select: LISTED, take: most + 1 },
  });
  return { rows: found.slice(0, most).map(toRow), hasMore: found.length > most };
}

function findArgs(actor: StaffActor, { q, sort, order }: VolunteerFilter) {
  const { column, direction } = readSorting({ sort, order }, NEWEST_VOLUNTEERS);
  return {
    where: { AND: [volunteersOf(actor), q ? matchVolunteer(q) : {}] },
    orderBy: [...ORDERS[column](toSqlOrder(direction)), { id: "desc" as const }],
  };
}

type Order = Prisma.VolunteerOrderByWithRelationInput[];

const ORDERS: Record<VolunteerColumn, (way: "asc" | "desc") => Order> = {
  name: (way) => [{ name: way }],
  number: (way) => [{ number: way }],
  home: (way) => [{ homeSite: { divisionCode: way } }, { homeSite: { name: way } }],
  registered: (way) => [{ registeredAt: way }],
  state: (way) => [{ disabledAt: { sort: way, nulls: way === "asc" ? "first" : "last" } }],
};

const LISTED = {
  id: true,
  name: true,
  number: true,
  registeredAt: true,
  disabledAt: true,
  homeSite: { select: { name: true } },
  categories: {
    select: { category: { select: { name: true, nameEn: true } } },
    orderBy: { category: { position: "asc" } },
  },
} as const satisfies Prisma.VolunteerSelect;

type Row = Prisma.VolunteerGetPayload<{ select: typeof LISTED }>;

function toRow({ homeSite, categories, ...person }: Row) {
  return {
    ...person,
    home: homeSite.name,
    categories: categories.map(({ category }) => category),
  };
}

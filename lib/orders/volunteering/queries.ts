import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { isAsked, lettersOf } from "@/lib/orders/volunteering/invitations.server";
import { pageBehind, readOn } from "@/lib/shared/forms/paging";
import { OWN_SELECT, ownOf, type Own } from "@/lib/orders/volunteering/volunteer-profile.server";
import { pastOf, type PastWish } from "@/lib/orders/volunteering/masked-wish";
import type { HistoryFilter, PoolFilter } from "@/lib/orders/volunteering/schema";
import {
  letterOf,
  SERVICE_SELECT,
  serviceOf,
  WISH_SELECT,
  type Letter,
  type Service,
} from "@/lib/orders/volunteering/wish-view.server";
import { withoutBarrierTo } from "@/lib/orders/wishes/who-may-serve.data";
import { takenBy, visibleTo } from "@/lib/orders/wishes/scope";
import { listHistory } from "@/lib/orders/volunteering/history.data";

export type { OwnTeam } from "@/lib/orders/volunteering/volunteer-profile.server";
export type { PastWish } from "@/lib/orders/volunteering/masked-wish";
export type { Letter, Service } from "@/lib/orders/volunteering/wish-view.server";

const MOST_AT_ONCE = 20;
const POOL_ROWS = 20;

/** Everything of /volunteer: what waits for an answer, what is to do, what was done. */
export async function findToday(actor: VolunteerActor, filter: HistoryFilter, now = new Date()) {
  const [own, letters, services, history] = await Promise.all([
    findOwn(actor),
    listLetters(actor, now),
    listServices(actor, now),
    listHistory(actor, filter),
  ]);
  const isOpen = ({ invitations }: (typeof letters)[number]) => isAsked(actor, invitations);
  return {
    letters: letters.filter(isOpen).map((row) => letterOf(actor, own, row, now)),
    past: letters
      .filter((row) => !isOpen(row))
      .map((row) => ({ ...pastOf(row), isInPool: row.inOpenPool })),
    services,
    teams: own.teams,
    history,
  };
}

export type Today = Awaited<ReturnType<typeof findToday>>;

/** One wish as far as this volunteer may see it now. */
export type WishPage =
  | { stage: "ASKED"; letter: Letter }
  | { stage: "HELD"; service: Service; teams: Own["teams"] }
  | { stage: "PAST"; wish: PastWish };

export async function findWishPage(
  actor: VolunteerActor,
  wishId: string,
  now = new Date(),
): Promise<WishPage | null> {
  const [own, row] = await Promise.all([
    findOwn(actor),
    db.wish.findFirst({ where: { id: wishId, AND: visibleTo(actor) }, select: SERVICE_SELECT }),
  ]);
  if (!row) return null;
  const isHeld = row.assignments.some(
    ({ team, seats }) =>
      team?.leaderId === actor.id || seats.some(({ volunteerId }) => volunteerId === actor.id),
  );
  if (isHeld) return { stage: "HELD", service: serviceOf(actor, row, now), teams: own.teams };
  const letter = letterOf(actor, own, row, now);
  const isAsked = letter.events.includes("accept") || letter.events.includes("decline");
  return isAsked ? { stage: "ASKED", letter } : { stage: "PAST", wish: pastOf(row) };
}

/** 抢单大厅: what anybody fit of the county may take, newest first. */
export async function listPool(
  actor: VolunteerActor,
  { town, category, before }: PoolFilter,
  now = new Date(),
): Promise<{ letters: Letter[]; next: string | null }> {
  const { where, ...page } = readOn("createdAt", before, POOL_ROWS);
  const [own, found] = await Promise.all([
    findOwn(actor),
    db.wish.findMany({
      where: {
        centerId: actor.centerId,
        inOpenPool: true,
        // Neither one's own wish nor one that is done again because of one's own work.
        ...withoutBarrierTo(actor),
        ...(category && { categoryId: category }),
        ...(town && { site: { lineage: { has: town } } }),
        ...where,
      },
      select: { ...WISH_SELECT, createdAt: true },
      ...page,
    }),
  ]);
  const { rows, next } = pageBehind(found, POOL_ROWS, ({ createdAt: at, id }) => ({ at, id }));
  return { letters: rows.map((row) => letterOf(actor, own, row, now)), next };
}

async function findOwn(actor: VolunteerActor): Promise<Own> {
  const where = { id: actor.id };
  return ownOf(await db.volunteer.findUniqueOrThrow({ where, select: OWN_SELECT }));
}

/** The letters, those to answer and those that are past. */
function listLetters(actor: VolunteerActor, now: Date) {
  return db.wish.findMany({
    where: lettersOf(actor, now),
    select: WISH_SELECT,
    // DISPATCHED stands before the others in the enum, URGENT after NORMAL.
    orderBy: [{ status: "asc" }, { urgency: "desc" }, { createdAt: "asc" }],
    take: 2 * MOST_AT_ONCE,
  });
}

/** Taken and not finished, what is going on first. */
async function listServices(actor: VolunteerActor, now: Date): Promise<Service[]> {
  const rows = await db.wish.findMany({
    where: {
      status: { in: ["ACCEPTED", "SUPPLIED", "IN_SERVICE"] },
      assignments: { some: { endedAt: null, ...takenBy(actor) } },
    },
    select: SERVICE_SELECT,
    orderBy: [{ status: "desc" }, { changedAt: "asc" }],
    take: MOST_AT_ONCE,
  });
  return rows.map((row) => serviceOf(actor, row, now));
}

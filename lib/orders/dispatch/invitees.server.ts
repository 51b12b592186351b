import "server-only";
import type { DispatchWish } from "@/lib/orders/dispatch/schema";
import { AppError } from "@/lib/shared/errors";
import { alone, barrierTo, firstBarrier } from "@/lib/orders/wishes/who-may-serve";
import { PRESENT_TEAM, PRESENT_VOLUNTEER } from "@/lib/orders/wishes/who-may-serve.data";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";

/** Somebody to be asked: a volunteer, or a team by its leader. */
export type Guest = { teamId: string | null; volunteerId: string | null; toldId: string };

type Asked = { kind: "VOLUNTEER" | "TEAM"; id: string; leaderId: string | null };

export function guestOf({ kind, id, leaderId }: Asked): Guest {
  return kind === "TEAM"
    ? { teamId: id, volunteerId: null, toldId: leaderId ?? id }
    : { teamId: null, volunteerId: id, toldId: id };
}

/** What the event of a wave says of whom was asked. */
export function guestData(guests: Guest[]) {
  return {
    teams: guests.flatMap(({ teamId }) => teamId ?? []),
    volunteers: guests.flatMap(({ volunteerId }) => volunteerId ?? []),
  };
}

type Choice = Omit<DispatchWish, "wishId">;

/** Whom to ask: all of the same county, none of them of an earlier round or the asker. */
export async function findGuests(
  open: OpenWish,
  { to, teamId, volunteerIds }: Choice,
): Promise<Guest[]> {
  if (to === "POOL") return [];
  return to === "TEAM"
    ? findTeam(open, teamId ?? "")
    : findVolunteers(open, [...new Set(volunteerIds)]);
}

/** The leader answers for the team, so what would keep the leader from accepting keeps the team. */
async function findTeam({ tx, wish }: OpenWish, teamId: string): Promise<Guest[]> {
  const team = await tx.team.findFirst({
    where: { id: teamId, centerId: wish.centerId, ...PRESENT_TEAM },
    select: { id: true, leaderId: true, leader: { select: { phone: true } } },
  });
  if (!team) throw new AppError("NOT_FOUND");
  const barrier = barrierTo({ ...team, phone: team.leader.phone }, wish);
  if (barrier) throw new AppError(barrier);
  return [guestOf({ kind: "TEAM", id: team.id, leaderId: team.leaderId })];
}

async function findVolunteers({ tx, wish }: OpenWish, chosen: string[]): Promise<Guest[]> {
  const volunteers = await tx.volunteer.findMany({
    where: { id: { in: chosen }, centerId: wish.centerId, ...PRESENT_VOLUNTEER },
    select: { id: true, phone: true },
  });
  if (volunteers.length < chosen.length) throw new AppError("NOT_FOUND");
  const barrier = firstBarrier(volunteers.map(alone), wish);
  if (barrier) throw new AppError(barrier);
  return volunteers.map(({ id }) => guestOf({ kind: "VOLUNTEER", id, leaderId: null }));
}

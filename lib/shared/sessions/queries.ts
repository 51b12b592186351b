import "server-only";
import type { StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { isLive } from "@/lib/shared/auth/security-policy";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { sessionsOf } from "@/lib/shared/sessions/scope";

const SHOWN_DAYS = 30;

export type Sessions = Awaited<ReturnType<typeof listSessions>>;
export type ListedSession = Sessions["open"][number];

/** The sessions of an account in the last month, newest first: those open now, and those that ended. */
export async function listSessions(owner: StaffActor | VolunteerActor, now = new Date()) {
  const found = await db.session.findMany({
    where: { AND: [sessionsOf(owner), recent(now)] },
    select: {
      id: true,
      device: true,
      network: true,
      createdAt: true,
      seenAt: true,
      expiresAt: true,
      idleMinutes: true,
      endedAt: true,
      endReason: true,
    },
    orderBy: [{ seenAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  const sessions = found.map((session) => ({
    ...session,
    isOpen: session.endedAt === null && isLive(session, now),
    isHere: session.id === owner.sessionId,
  }));
  return {
    open: sessions.filter(({ isOpen }) => isOpen),
    ended: sessions.filter(({ isOpen }) => !isOpen),
  };
}

function recent(now: Date) {
  const since = later(now, -SHOWN_DAYS * DAY_MS);
  return { OR: [{ seenAt: { gt: since } }, { endedAt: null, expiresAt: { gt: now } }] };
}

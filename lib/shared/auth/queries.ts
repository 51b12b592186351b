import "server-only";
import type { SigningIn, StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { isLive, isSeenLongAgo } from "@/lib/shared/auth/security-policy";
import { digestSecret, type SessionToken } from "@/lib/shared/auth/token.server";
import { db } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

const STAFF = {
  id: true,
  name: true,
  isAdmin: true,
  isSecurityAdmin: true,
  isAuditAdmin: true,
  volunteerId: true,
  disabledAt: true,
  site: { select: { id: true, name: true, level: true, centerId: true, closedAt: true } },
} as const satisfies Prisma.StaffSelect;

const VOLUNTEER = {
  id: true,
  name: true,
  phoneToken: true,
  centerId: true,
  disabledAt: true,
  leads: { where: { closedAt: null }, select: { id: true } },
  staff: { select: { id: true } },
} as const satisfies Prisma.VolunteerSelect;

type StaffRow = Prisma.StaffGetPayload<{ select: typeof STAFF }>;
type VolunteerRow = Prisma.VolunteerGetPayload<{ select: typeof VOLUNTEER }>;

/** Null for an account that is disabled or whose place is closed. */
export async function findStaffActor({ id }: { id: string }): Promise<StaffActor | null> {
  const staff = await db.staff.findUnique({ where: { id }, select: STAFF });
  return staff && toStaffActor(staff);
}

/** Null for an account that is disabled. */
export async function findVolunteerActor({ id }: { id: string }): Promise<VolunteerActor | null> {
  const volunteer = await db.volunteer.findUnique({ where: { id }, select: VOLUNTEER });
  return volunteer && toVolunteerActor(volunteer);
}

/** Whom a session is of: an actor, or staff who still have something to do before they are one. */
export type SessionPerson = StaffActor | VolunteerActor | SigningIn;

/**
 * The person of a session, read with the account in one statement. Null if the session has ended or is
 * past a limit, if the secret is not its own, and for accounts that are disabled. Every few minutes
 * the session is marked as seen.
 */
export async function findSessionPerson(
  { sessionId, secret }: SessionToken,
  now = new Date(),
): Promise<SessionPerson | null> {
  const session = await db.session.findFirst({
    where: { id: sessionId, secretDigest: digestSecret(secret), endedAt: null },
    select: {
      task: true,
      seenAt: true,
      expiresAt: true,
      idleMinutes: true,
      staff: { select: STAFF },
      volunteer: { select: VOLUNTEER },
    },
  });
  if (!session || !isLive(session, now)) return null;
  const { staff, volunteer, task } = session;
  const actor = (staff && toStaffActor(staff)) ?? (volunteer && toVolunteerActor(volunteer));
  if (!actor) return null;
  if (isSeenLongAgo(session, now)) await markSeen(sessionId, now);
  return task ? { sessionId, staffId: actor.id, task } : { ...actor, sessionId };
}

async function markSeen(id: string, now: Date) {
  await db.session.updateMany({ where: { id, seenAt: { lt: now } }, data: { seenAt: now } });
}

function toStaffActor({ disabledAt, site, ...staff }: StaffRow): StaffActor | null {
  if (disabledAt || site.closedAt) return null;
  return {
    role: "STAFF",
    ...staff,
    siteId: site.id,
    siteName: site.name,
    level: site.level,
    centerId: site.centerId,
  };
}

function toVolunteerActor({ disabledAt, leads, staff, ...volunteer }: VolunteerRow) {
  if (disabledAt) return null;
  return {
    role: "VOLUNTEER",
    ...volunteer,
    teamIds: leads.map((team) => team.id),
    staffId: staff?.id ?? null,
  } satisfies VolunteerActor;
}

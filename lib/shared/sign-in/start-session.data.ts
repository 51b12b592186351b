import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { endSessions } from "@/lib/shared/auth/end-sessions.data";
import { findStaffActor, findVolunteerActor } from "@/lib/shared/auth/queries";
import {
  RULES,
  SIGNING_IN,
  type SecurityPolicy,
  type SessionLimits,
} from "@/lib/shared/auth/security-policy";
import { findSecurityPolicy, policySiteId } from "@/lib/shared/auth/security-policy.data";
import {
  digestSecret,
  drawSecret,
  type SessionOwner,
  type SessionToken,
} from "@/lib/shared/auth/token.server";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import type { Device } from "@/lib/shared/sign-in/device";
import { nextTask } from "@/lib/shared/sign-in/next-task";

export type StartedSession = { token: SessionToken; maxAgeSeconds: number };

/**
 * Writes the session of an account that has just proven itself, and ends the one that the browser had
 * before. Throws DISABLED if the account was disabled meanwhile.
 */
export async function startSession(
  owner: SessionOwner,
  device: Device,
  before: SessionToken | null,
  now: Date,
): Promise<StartedSession> {
  const isStaff = owner.kind === "STAFF";
  const actor = await (isStaff ? findStaffActor(owner) : findVolunteerActor(owner));
  if (!actor) throw new AppError("DISABLED");
  return db.$transaction(async (tx) => {
    if (before) await replaceSession(tx, before, now);
    const policy = await findSecurityPolicy(tx, policySiteOf(actor));
    const limits = RULES[policy.mode][isStaff ? "staff" : "volunteer"];
    const task = isStaff ? await findTask(tx, policy, owner.id, false, now) : null;
    const secret = drawSecret();
    const { id: sessionId } = await tx.session.create({
      data: {
        [isStaff ? "staffId" : "volunteerId"]: owner.id,
        ...{ secretDigest: digestSecret(secret), task, ...device },
        ...limitColumns(task ? SIGNING_IN : limits, now),
        ...{ createdAt: now, seenAt: now },
      },
      select: { id: true },
    });
    if (!task) await recordSignIn(tx, actor, device, now);
    return { token: { sessionId, secret }, maxAgeSeconds: limits.absoluteMs / 1000 };
  });
}

/** Opens a session whose task is done, or goes on to the next one. The second factor always comes first. */
export async function goOn(
  tx: Transaction,
  { sessionId, staffId }: { sessionId: string; staffId: string },
  now: Date,
): Promise<void> {
  const actor = await findStaffActor({ id: staffId });
  if (!actor) throw new AppError("DISABLED");
  const policy = await findSecurityPolicy(tx, policySiteOf(actor));
  const task = await findTask(tx, policy, staffId, true, now);
  const { device, network } = await tx.session.update({
    where: { id: sessionId },
    data: {
      task,
      seenAt: now,
      ...limitColumns(task ? SIGNING_IN : RULES[policy.mode].staff, now),
    },
    select: { device: true, network: true },
  });
  if (!task) await recordSignIn(tx, actor, { device, network }, now);
}

/** The columns of a session that follow from its limits. */
export function limitColumns({ idleMs, absoluteMs }: SessionLimits, createdAt: Date) {
  return { idleMinutes: idleMs / MINUTE_MS, expiresAt: later(createdAt, absoluteMs) };
}

type Person = Extract<Actor, { role: "STAFF" | "VOLUNTEER" }>;

function policySiteOf(actor: Person): string {
  return actor.role === "STAFF"
    ? policySiteId({ id: actor.siteId, centerId: actor.centerId })
    : actor.centerId;
}

async function findTask(
  tx: Transaction,
  policy: SecurityPolicy,
  staffId: string,
  isProven: boolean,
  now: Date,
) {
  const { secondFactor, ...account } = await tx.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: {
      isAdmin: true,
      isSecurityAdmin: true,
      isAuditAdmin: true,
      mustChangePassword: true,
      passwordChangedAt: true,
      secondFactor: { select: { confirmedAt: true } },
    },
  });
  const hasSecondFactor = Boolean(secondFactor?.confirmedAt);
  return nextTask(policy, { ...account, hasSecondFactor }, isProven, now);
}

async function replaceSession(tx: Transaction, { sessionId, secret }: SessionToken, now: Date) {
  const own = { id: sessionId, secretDigest: digestSecret(secret) };
  await endSessions(tx, own, "REPLACED", now);
}

function recordSignIn(tx: Transaction, actor: Person, device: Device, now: Date) {
  const { id: subjectId, centerId } = actor;
  return writeAudit(tx, { name: "signIn", actor, centerId, subjectId, data: device, at: now });
}

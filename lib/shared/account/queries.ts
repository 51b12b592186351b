import "server-only";
import type { SigningIn, StaffActor } from "@/lib/shared/auth/actor";
import { needsSecondFactor, RULES, secondFactorRule } from "@/lib/shared/auth/security-policy";
import { findSecurityPolicy, policySiteId } from "@/lib/shared/auth/security-policy.data";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { findEnrollment } from "@/lib/shared/sign-in/enrollment.data";

export type OwnAccount = Awaited<ReturnType<typeof findOwnAccount>>;

/** What staff see about their own account: how its password may be, and the state of its second factor. */
export async function findOwnAccount(staff: StaffActor, now: Date) {
  const { id: staffId, siteId, centerId } = staff;
  const chainId = policySiteId({ id: siteId, centerId });
  const policy = await findSecurityPolicy(db, chainId);
  const { passwordChangedAt, secondFactor, _count } = await db.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: {
      passwordChangedAt: true,
      secondFactor: { select: { confirmedAt: true } },
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  const enrollment = secondFactor?.confirmedAt === null ? await findEnrollment(staffId) : null;
  return {
    password: { ...RULES[policy.mode].password, changedAt: passwordChangedAt },
    factor: {
      confirmedAt: secondFactor?.confirmedAt ?? null,
      enrollment,
      recoveryCodes: _count.recoveryCodes,
      isOff: secondFactorRule(policy) === "OFF",
      isRequired: needsSecondFactor(policy, staff),
    },
    events: await listAccountEvents({ id: staffId, chainId }, now),
  };
}

/** One of the staff, and the chain of the audit log that their entries stand in. */
type Account = { id: string; chainId: string };

export type AccountEvent = Awaited<ReturnType<typeof listAccountEvents>>[number];

const EVENTS = ["passwordReset", "secondFactorReset", "accountAdd", "accountEnable"] as const;
const SHOWN_DAYS = 90;

/**
 * What others did to an account in the last 90 days, newest first: its owner is to know. Among it, for
 * everybody of a centre, that its city added a first administrator.
 */
export async function listAccountEvents({ id, chainId }: Account, now: Date) {
  const isFirst = { data: { path: ["isFirst"], equals: true } };
  const entries = await db.auditEntry.findMany({
    where: {
      ...{ chainId, at: { gt: later(now, -SHOWN_DAYS * DAY_MS) } },
      OR: [
        { subjectId: id, name: { in: [...EVENTS] } },
        { name: "accountAdd", ...isFirst },
      ],
    },
    select: { id: true, name: true, at: true, actorId: true, subjectId: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 20,
  });
  const people = await db.staff.findMany({
    where: { id: { in: entries.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true, site: { select: { name: true } } },
  });
  return entries.map(({ actorId, subjectId, name, ...entry }) => {
    const person = people.find((one) => one.id === actorId);
    const own = EVENTS.find((event) => event === name && subjectId === id);
    const by = person ? `${person.name} · ${person.site.name}` : null;
    return { ...entry, name: own ?? ("firstAdmin" as const), by };
  });
}

/** What somebody who signs in has to know to choose a password: its rules, and who had set the last one. */
export async function findPasswordTask({ staffId }: SigningIn, now: Date) {
  const { site } = await db.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { site: { select: { id: true, centerId: true } } },
  });
  const { mode } = await findSecurityPolicy(db, policySiteId(site));
  const account = { id: staffId, chainId: policySiteId(site) };
  return { rules: RULES[mode].password, events: await listAccountEvents(account, now) };
}

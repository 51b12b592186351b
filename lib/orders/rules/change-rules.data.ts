import "server-only";
import { findChangedRows } from "@/lib/shared/audit/changed-rows";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { COUNTY_HOURS } from "@/lib/shared/days/county-hours";
import { formatUtcDay } from "@/lib/shared/days/days";
import { db, type Transaction } from "@/lib/shared/db/db";
import { maySetRules } from "@/lib/orders/rules/policy";
import { lockCalendars } from "@/lib/orders/rules/recount.server";

/** The rules of a county as they are now, to be compared with those after a change. */
const READERS = {
  timeLimits: async (tx: Transaction, centerId: string) => {
    const limits = await tx.timeLimit.findMany({
      where: { centerId },
      select: { step: true, urgency: true, amount: true, unit: true, category: CATEGORY_NAME },
    });
    return limits.map(({ category, ...limit }) => ({ ...limit, category: category?.name ?? null }));
  },
  waveRules: async (tx: Transaction, centerId: string) => {
    const rules = await tx.waveRule.findMany({
      where: { centerId },
      select: { urgency: true, size: true, waves: true, category: CATEGORY_NAME },
    });
    return rules.map(({ category, ...rule }) => ({ ...rule, category: category?.name ?? null }));
  },
  weights: (tx: Transaction, centerId: string) =>
    tx.scoreWeight.findMany({ where: { centerId }, select: { factor: true, weight: true } }),
  calendar: async (tx: Transaction, centerId: string) => {
    const days = await tx.calendarDay.findMany({
      where: { centerId },
      select: { day: true, isWorkingDay: true, kind: true, note: true },
    });
    return days.map(({ day, ...rest }) => ({ day: formatUtcDay(day), ...rest }));
  },
  center: (tx: Transaction, centerId: string) =>
    tx.center.findMany({
      where: { id: centerId },
      select: { disclosureDays: true, redoDays: true, volunteerLoad: true, teamLoad: true },
    }),
  retention: (tx: Transaction, centerId: string) =>
    tx.center.findMany({
      where: { id: centerId },
      select: { logDays: true, recordYears: true, residentYears: true },
    }),
  hours: (tx: Transaction, centerId: string) =>
    tx.center.findMany({ where: { id: centerId }, select: COUNTY_HOURS }),
};

const CATEGORY_NAME = { select: { name: true } } as const;

/** A group of rules, as the audit log names it. */
export type RuleGroup = keyof typeof READERS;

/**
 * Changes rules of the actor's own county, one change at a time, and writes what was and what is into
 * the audit log. Throws FORBIDDEN if the actor may not set rules.
 */
export async function changeRules<Result>(
  actor: Actor,
  rule: RuleGroup,
  change: (tx: Transaction, centerId: string) => Promise<Result>,
): Promise<Result> {
  const { centerId } = ensureAllowed(actor, maySetRules);
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM centers WHERE id = ${centerId}::uuid FOR NO KEY UPDATE`;
    // Before the days are read: two who have read them would wait for each other.
    if (rule === "calendar") await lockCalendars(tx);
    const before = await READERS[rule](tx, centerId);
    const result = await change(tx, centerId);
    const changed = findChangedRows(before, await READERS[rule](tx, centerId));
    if (changed) {
      await writeAudit(tx, {
        name: "ruleChange",
        actor,
        centerId,
        data: { rule, ...changed },
      });
    }
    return result;
  });
}

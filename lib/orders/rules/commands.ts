import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { parseDay } from "@/lib/shared/days/days";
import type { Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { changeRules } from "@/lib/orders/rules/change-rules.data";
import { maySetRules } from "@/lib/orders/rules/policy";
import { findCalendar, recountClocks, type RecountResult } from "@/lib/orders/rules/recount.server";
import type {
  DropDays,
  DropTimeLimit,
  DropWaveRule,
  SetCenter,
  SetDays,
  SetRetention,
  SetTimeLimit,
  SetWaveRule,
  SetWeights,
} from "@/lib/orders/rules/schema";
import { ScoreFactor } from "@/prisma/generated/enums";

/** Sets a limit for clocks started from now on. Running clocks keep the limit stored in their event. */
export function setTimeLimit(actor: Actor, limit: SetTimeLimit): Promise<void> {
  return changeRules(actor, "timeLimits", async (tx, centerId) => {
    const { step, urgency, amount, unit } = limit;
    const categoryId = await requireOwnCategory(tx, centerId, limit.categoryId);
    await tx.$executeRaw`
      INSERT INTO time_limits (id, "centerId", step, urgency, "categoryId", amount, unit)
      VALUES (${randomUUIDv7()}::uuid, ${centerId}::uuid, ${step}::"ClockStep",
        ${urgency}::"WishUrgency", ${categoryId}::uuid, ${amount}, ${unit}::"LimitUnit")
      ON CONFLICT ("centerId", step, urgency, "categoryId")
      DO UPDATE SET amount = EXCLUDED.amount, unit = EXCLUDED.unit`;
  });
}

/** Removes a limit, so that the limit for all categories, or the default, applies. */
export function dropTimeLimit(actor: Actor, limit: DropTimeLimit): Promise<void> {
  const { step, urgency, categoryId = null } = limit;
  return changeRules(actor, "timeLimits", async (tx, centerId) => {
    await tx.timeLimit.deleteMany({ where: { centerId, step, urgency, categoryId } });
  });
}

export function setWaveRule(actor: Actor, rule: SetWaveRule): Promise<void> {
  return changeRules(actor, "waveRules", async (tx, centerId) => {
    const { urgency, size, waves } = rule;
    const categoryId = await requireOwnCategory(tx, centerId, rule.categoryId);
    await tx.$executeRaw`
      INSERT INTO wave_rules (id, "centerId", urgency, "categoryId", size, waves)
      VALUES (${randomUUIDv7()}::uuid, ${centerId}::uuid, ${urgency}::"WishUrgency",
        ${categoryId}::uuid, ${size}, ${waves})
      ON CONFLICT ("centerId", urgency, "categoryId")
      DO UPDATE SET size = EXCLUDED.size, waves = EXCLUDED.waves`;
  });
}

export function dropWaveRule(actor: Actor, rule: DropWaveRule): Promise<void> {
  const { urgency, categoryId = null } = rule;
  return changeRules(actor, "waveRules", async (tx, centerId) => {
    await tx.waveRule.deleteMany({ where: { centerId, urgency, categoryId } });
  });
}

export function setCenter(actor: Actor, settings: SetCenter): Promise<void> {
  return changeRules(actor, "center", async (tx, centerId) => {
    await tx.center.update({ where: { id: centerId }, data: settings });
  });
}

/** Sets for how long what is kept, which the worker obeys from its next round on. */
export function setRetention(actor: Actor, periods: SetRetention): Promise<void> {
  return changeRules(actor, "retention", async (tx, centerId) => {
    await tx.center.update({ where: { id: centerId }, data: periods });
  });
}

export function setDays(actor: Actor, days: SetDays): Promise<RecountResult> {
  const dates = days.map(({ day }) => day);
  return changeCalendar(actor, dates, async (tx, centerId) => {
    await tx.calendarDay.deleteMany({ where: { centerId, day: { in: dates.map(parseDay) } } });
    await tx.calendarDay.createMany({
      data: days.map(({ day, ...rest }) => ({ ...rest, centerId, day: parseDay(day) })),
    });
  });
}

/** Removes the county's own days, so that the built-in calendar applies. */
export function dropDays(actor: Actor, { days }: DropDays): Promise<RecountResult> {
  return changeCalendar(actor, days, async (tx, centerId) => {
    await tx.calendarDay.deleteMany({ where: { centerId, day: { in: days.map(parseDay) } } });
  });
}

/** Saves the weights. With the intent TRY it writes nothing: the page only shows what would change. */
export async function setWeights(actor: Actor, { intent, weights }: SetWeights): Promise<void> {
  if (intent === "TRY") return void ensureAllowed(actor, maySetRules);
  await changeRules(actor, "weights", async (tx, centerId) => {
    await tx.scoreWeight.deleteMany({ where: { centerId } });
    await tx.scoreWeight.createMany({
      data: Object.values(ScoreFactor).map((factor) => ({
        centerId,
        factor,
        weight: weights[factor],
      })),
    });
  });
}

/** Throws NOT_FOUND for a category of another county. */
async function requireOwnCategory(
  tx: Transaction,
  centerId: string,
  categoryId: string | undefined,
) {
  if (!categoryId) return null;
  const found = await tx.serviceCategory.count({ where: { id: categoryId, centerId } });
  if (found === 0) throw new AppError("NOT_FOUND");
  return categoryId;
}

/** Changes the calendar and, if one of these days really changed, recounts what is due in working days. */
function changeCalendar(
  actor: Actor,
  days: string[],
  change: (tx: Transaction, centerId: string) => Promise<void>,
): Promise<RecountResult> {
  return changeRules(actor, "calendar", async (tx, centerId) => {
    const before = await findCalendar(tx, centerId);
    await change(tx, centerId);
    const after = await findCalendar(tx, centerId);
    const [first] = days.filter((day) => before(day) !== after(day)).toSorted();
    return first ? recountClocks(tx, centerId, first, after) : { wishes: 0, promises: 0 };
  });
}

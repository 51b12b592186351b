import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { parseDay } from "@/lib/shared/days/days";
import { changeCalendar } from "@/lib/orders/rules/change-calendar.data";
import { changeRules } from "@/lib/orders/rules/change-rules.data";
import { ensureOwnDays } from "@/lib/orders/rules/ensure-own-days.data";
import { toCalendarDays } from "@/lib/orders/rules/notice-days";
import { maySetRules } from "@/lib/orders/rules/policy";
import {
  ALL_CLOCKS,
  findCalendar,
  lockCalendars,
  recountClocks,
  type RecountResult,
} from "@/lib/orders/rules/recount.server";
import { requireOwnCategory } from "@/lib/orders/rules/require-own-category.data";
import type {
  DropDays,
  DropNotice,
  DropTimeLimit,
  DropWaveRule,
  SaveNotice,
  SetCenter,
  SetDays,
  SetHours,
  SetRegionalHoliday,
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

/** Sets days of the county's own, before anything else says of them. */
export function setDays(actor: Actor, days: SetDays): Promise<RecountResult> {
  return changeCalendar(actor, {
    drop: [{ kind: "OWN", day: { in: days.map(({ day }) => parseDay(day)) } }],
    add: days.map((day) => ({ ...day, kind: "OWN" })),
  });
}

/** Removes days of one kind, so that what else is said of them applies. */
export function dropDays(actor: Actor, { kind, days }: DropDays): Promise<RecountResult> {
  return changeCalendar(actor, { drop: [{ kind, day: { in: days.map(parseDay) } }], add: [] });
}

/**
 * Sets a holiday of the region, in place of the days it had before. Throws HOLIDAY_THERE for a day of
 * another one.
 */
export function setRegionalHoliday(
  actor: Actor,
  { name, days, replaces }: SetRegionalHoliday,
): Promise<RecountResult> {
  return changeCalendar(actor, {
    ensure: (tx, centerId) => ensureOwnDays(tx, centerId, { name, days, replaces }),
    drop: [{ kind: "REGIONAL", day: { in: [...replaces, ...days].map(parseDay) } }],
    add: days.map((day) => ({ day, kind: "REGIONAL", isWorkingDay: false, note: name })),
  });
}

/**
 * Saves a year's notice in place of the one the county had. Returns null, and writes nothing, if it was
 * only to be read or is another than the one that was shown.
 */
export async function saveNotice(
  actor: Actor,
  { isSeen, notice }: SaveNotice,
): Promise<RecountResult | null> {
  ensureAllowed(actor, maySetRules);
  if (!isSeen) return null;
  const days = toCalendarDays(notice);
  const regional = days.filter(({ kind }) => kind === "REGIONAL").map(({ day }) => parseDay(day));
  return changeCalendar(actor, {
    drop: [
      { noticeYear: notice.year },
      { kind: "NOTICE", day: { in: days.map(({ day }) => parseDay(day)) } },
      { kind: "REGIONAL", day: { in: regional } },
    ],
    add: days,
  });
}

/** Takes the notice of a year away, so that only the law holds. */
export function dropNotice(actor: Actor, { year }: DropNotice): Promise<RecountResult> {
  return changeCalendar(actor, { drop: [{ noticeYear: year }], add: [] });
}

/**
 * Sets when the county closes and sleeps, and recounts all clocks that run: their events do not hold it.
 * Hours that are as they were hold up nobody.
 */
export function setHours(actor: Actor, hours: SetHours): Promise<RecountResult> {
  return changeRules(actor, "hours", async (tx, centerId) => {
    const same = await tx.center.count({ where: { id: centerId, ...hours } });
    if (same > 0) return { wishes: 0, promises: 0 };
    await lockCalendars(tx);
    await tx.center.update({ where: { id: centerId }, data: hours });
    return recountClocks(tx, centerId, ALL_CLOCKS, await findCalendar(tx, centerId));
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

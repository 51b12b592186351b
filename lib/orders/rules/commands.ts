import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "@/lib/shared/auth/actor";
import { parseDay } from "@/lib/shared/days/days";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { maySetRules, type RuleKeeper } from "@/lib/orders/rules/policy";
import {
  findCalendar,
  lockCalendars,
  recountClocks,
  type RecountResult,
} from "@/lib/orders/rules/recount.server";
import type {
  DropDays,
  DropTimeLimit,
  DropWaveRule,
  SetCenter,
  SetDays,
  SetTimeLimit,
  SetWaveRule,
  SetWeights,
} from "@/lib/orders/rules/schema";
import { ScoreFactor } from "@/prisma/generated/enums";

/** Sets a limit for clocks started from now on. Running clocks keep the limit stored in their event. */
export async function setTimeLimit(actor: Actor, limit: SetTimeLimit): Promise<void> {
  const { centerId } = requireRuleKeeper(actor);
  const { step, urgency, amount, unit } = limit;
  const categoryId = await requireOwnCategory(centerId, limit.categoryId);
  await db.$executeRaw`
    INSERT INTO time_limits (id, "centerId", step, urgency, "categoryId", amount, unit)
    VALUES (${randomUUIDv7()}::uuid, ${centerId}::uuid, ${step}::"ClockStep",
      ${urgency}::"WishUrgency", ${categoryId}::uuid, ${amount}, ${unit}::"LimitUnit")
    ON CONFLICT ("centerId", step, urgency, "categoryId")
    DO UPDATE SET amount = EXCLUDED.amount, unit = EXCLUDED.unit`;
}

/** Removes a limit, so that the limit for all categories, or the default, applies. */
export async function dropTimeLimit(actor: Actor, limit: DropTimeLimit): Promise<void> {
  const { centerId } = requireRuleKeeper(actor);
  const { step, urgency, categoryId = null } = limit;
  await db.timeLimit.deleteMany({ where: { centerId, step, urgency, categoryId } });
}

export async function setWaveRule(actor: Actor, rule: SetWaveRule): Promise<void> {
  const { centerId } = requireRuleKeeper(actor);
  const { urgency, size, waves } = rule;
  const categoryId = await requireOwnCategory(centerId, rule.categoryId);
  await db.$executeRaw`
    INSERT INTO wave_rules (id, "centerId", urgency, "categoryId", size, waves)
    VALUES (${randomUUIDv7()}::uuid, ${centerId}::uuid, ${urgency}::"WishUrgency",
      ${categoryId}::uuid, ${size}, ${waves})
    ON CONFLICT ("centerId", urgency, "categoryId")
    DO UPDATE SET size = EXCLUDED.size, waves = EXCLUDED.waves`;
}

export async function dropWaveRule(actor: Actor, rule: DropWaveRule): Promise<void> {
  const { centerId } = requireRuleKeeper(actor);
  const { urgency, categoryId = null } = rule;
  await db.waveRule.deleteMany({ where: { centerId, urgency, categoryId } });
}

export async function setCenter(actor: Actor, settings: SetCenter): Promise<void> {
  const { centerId } = requireRuleKeeper(actor);
  await db.center.update({ where: { id: centerId }, data: settings });
}

export function setDays(actor: Actor, days: SetDays): Promise<RecountResult> {
  return changeCalendar(
    requireRuleKeeper(actor),
    days.map(({ day }) => day),
    async (tx, centerId, dates) => {
      await tx.calendarDay.deleteMany({ where: { centerId, day: { in: dates } } });
      await tx.calendarDay.createMany({
        data: days.map(({ day, ...rest }) => ({ ...rest, centerId, day: parseDay(day) })),
      });
    },
  );
}

/** Removes the county's own days, so that the built-in calendar applies. */
export function dropDays(actor: Actor, { days }: DropDays): Promise<RecountResult> {
  return changeCalendar(requireRuleKeeper(actor), days, async (tx, centerId, dates) => {
    await tx.calendarDay.deleteMany({ where: { centerId, day: { in: dates } } });
  });
}

/** Saves the weights. With the intent TRY it writes nothing: the page only shows what would change. */
export async function setWeights(actor: Actor, { intent, weights }: SetWeights): Promise<void> {
  const { centerId } = requireRuleKeeper(actor);
  if (intent === "TRY") return;
  await db.$transaction([
    db.scoreWeight.deleteMany({ where: { centerId } }),
    db.scoreWeight.createMany({
      data: Object.values(ScoreFactor).map((factor) => ({
        centerId,
        factor,
        weight: weights[factor],
      })),
    }),
  ]);
}

function requireRuleKeeper(actor: Actor): RuleKeeper {
  if (!maySetRules(actor)) throw new AppError("FORBIDDEN");
  return actor;
}

/** Throws NOT_FOUND for a category of another county. */
async function requireOwnCategory(centerId: string, categoryId: string | undefined) {
  if (!categoryId) return null;
  const found = await db.serviceCategory.count({ where: { id: categoryId, centerId } });
  if (found === 0) throw new AppError("NOT_FOUND");
  return categoryId;
}

type CalendarChange = (tx: Transaction, centerId: string, dates: Date[]) => Promise<void>;

/** Changes the calendar and, if one of these days really changed, recounts what is due in working days. */
function changeCalendar(
  { centerId }: RuleKeeper,
  days: string[],
  change: CalendarChange,
): Promise<RecountResult> {
  return db.$transaction(async (tx) => {
    await lockCalendars(tx);
    const before = await findCalendar(tx, centerId);
    await change(tx, centerId, days.map(parseDay));
    const after = await findCalendar(tx, centerId);
    const [first] = days.filter((day) => before(day) !== after(day)).toSorted();
    return first ? recountClocks(tx, centerId, first, after) : { wishes: 0, promises: 0 };
  });
}

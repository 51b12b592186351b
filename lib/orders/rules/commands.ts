import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "@/lib/shared/auth/actor";
import { parseDay } from "@/lib/shared/days/days";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { maySetRules, type RuleKeeper } from "@/lib/orders/rules/policy";
import {
  findCalendar,
  holdCalendars,
  recountClocks,
  type Moved,
} from "@/lib/orders/rules/recount.server";
import type {
  DropDays,
  DropTimeLimit,
  DropWaveRule,
  SetCenter,
  SetDays,
  SetTimeLimit,
  SetWaveRule,
  Weigh,
} from "@/lib/orders/rules/schema";
import { ScoreFactor } from "@/prisma/generated/enums";

/** For clocks started from now on: a limit that has begun is kept in its event. */
export async function setTimeLimit(actor: Actor, limit: SetTimeLimit): Promise<void> {
  const { centerId } = keeper(actor);
  const { step, urgency, amount, unit } = limit;
  const categoryId = await ownCategory(centerId, limit.categoryId);
  await db.$executeRaw`
    INSERT INTO time_limits (id, "centerId", step, urgency, "categoryId", amount, unit)
    VALUES (${randomUUIDv7()}::uuid, ${centerId}::uuid, ${step}::"ClockStep",
      ${urgency}::"WishUrgency", ${categoryId}::uuid, ${amount}, ${unit}::"LimitUnit")
    ON CONFLICT ("centerId", step, urgency, "categoryId")
    DO UPDATE SET amount = EXCLUDED.amount, unit = EXCLUDED.unit`;
}

/** Back to what holds for all categories, or to the default. */
export async function dropTimeLimit(actor: Actor, limit: DropTimeLimit): Promise<void> {
  const { centerId } = keeper(actor);
  const { step, urgency, categoryId = null } = limit;
  await db.timeLimit.deleteMany({ where: { centerId, step, urgency, categoryId } });
}

export async function setWaveRule(actor: Actor, rule: SetWaveRule): Promise<void> {
  const { centerId } = keeper(actor);
  const { urgency, size, waves } = rule;
  const categoryId = await ownCategory(centerId, rule.categoryId);
  await db.$executeRaw`
    INSERT INTO wave_rules (id, "centerId", urgency, "categoryId", size, waves)
    VALUES (${randomUUIDv7()}::uuid, ${centerId}::uuid, ${urgency}::"WishUrgency",
      ${categoryId}::uuid, ${size}, ${waves})
    ON CONFLICT ("centerId", urgency, "categoryId")
    DO UPDATE SET size = EXCLUDED.size, waves = EXCLUDED.waves`;
}

export async function dropWaveRule(actor: Actor, rule: DropWaveRule): Promise<void> {
  const { centerId } = keeper(actor);
  const { urgency, categoryId = null } = rule;
  await db.waveRule.deleteMany({ where: { centerId, urgency, categoryId } });
}

export async function setCenter(actor: Actor, settings: SetCenter): Promise<void> {
  const { centerId } = keeper(actor);
  await db.center.update({ where: { id: centerId }, data: settings });
}

export function setDays(actor: Actor, days: SetDays): Promise<Moved> {
  return changeCalendar(
    keeper(actor),
    days.map(({ day }) => day),
    async (tx, centerId, dates) => {
      await tx.calendarDay.deleteMany({ where: { centerId, day: { in: dates } } });
      await tx.calendarDay.createMany({
        data: days.map(({ day, ...said }) => ({ ...said, centerId, day: parseDay(day) })),
      });
    },
  );
}

/** What the built-in calendar says holds again. */
export function dropDays(actor: Actor, { days }: DropDays): Promise<Moved> {
  return changeCalendar(keeper(actor), days, async (tx, centerId, dates) => {
    await tx.calendarDay.deleteMany({ where: { centerId, day: { in: dates } } });
  });
}

/** Weights that are only tried need nothing written: the page shows what they would change. */
export async function weigh(actor: Actor, { intent, weights }: Weigh): Promise<void> {
  const { centerId } = keeper(actor);
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

function keeper(actor: Actor): RuleKeeper {
  if (!maySetRules(actor)) throw new AppError("FORBIDDEN");
  return actor;
}

/** A category of another county does not exist. */
async function ownCategory(centerId: string, categoryId: string | undefined) {
  if (!categoryId) return null;
  const found = await db.serviceCategory.count({ where: { id: categoryId, centerId } });
  if (found === 0) throw new AppError("NOT_FOUND");
  return categoryId;
}

type CalendarChange = (tx: Transaction, centerId: string, dates: Date[]) => Promise<void>;

/** Whatever is due by working days is counted anew where one of these days has really changed. */
function changeCalendar(
  { centerId }: RuleKeeper,
  days: string[],
  change: CalendarChange,
): Promise<Moved> {
  return db.$transaction(async (tx) => {
    await holdCalendars(tx);
    const before = await findCalendar(tx, centerId);
    await change(tx, centerId, days.map(parseDay));
    const after = await findCalendar(tx, centerId);
    const [first] = days.filter((day) => before(day) !== after(day)).toSorted();
    return first ? recountClocks(tx, centerId, first, after) : { wishes: 0, promises: 0 };
  });
}

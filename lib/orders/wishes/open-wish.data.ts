import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { calendarOf } from "@/lib/orders/clocks/calendar";
import { advanceClocks, alarmOf, clocksOf, type Clocks } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import type { ClockRules } from "@/lib/orders/clocks/rules";
import { settledBy } from "@/lib/orders/clocks/settled";
import { startedLimits } from "@/lib/orders/wishes/started-limits";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { type Recipient, recipientsOf } from "@/lib/orders/wishes/recipients";
import type { WishFacts } from "@/lib/orders/wishes/facts";
import { nextStatus, type WishEventName } from "@/lib/orders/wishes/lifecycle";
import { refusal } from "@/lib/orders/wishes/policy";
import { findForWriting } from "@/lib/orders/wishes/queries";
import { writeStep, type WishChanges } from "@/lib/orders/wishes/write-step.data";
import type { Prisma } from "@/prisma/generated/client";

/** One wish inside a transaction, as one actor may see it. */
export type OpenWish = {
  tx: Transaction;
  wish: WishFacts;
  /** What the county of the wish has set for its clocks. */
  rules: ClockRules;
  now: Date;
  /** Takes the wish one step along its lifecycle and keeps `wish` up to date. */
  advance: (event: WishEventName, step?: Step, as?: Actor) => Promise<void>;
};

/** What a step changes and tells besides the status. */
export type Step = {
  changes?: Omit<WishChanges, "status" | "version" | "changedAt" | "alarmAt" | keyof Clocks>;
  note?: string | null;
  data?: Prisma.InputJsonObject;
  /** Told besides the resident. */
  tell?: Recipient[];
};

const NOTHING_MORE: Required<Step> = { changes: {}, note: null, data: {}, tell: [] };

/** Every write to a wish: scope, rule, table, compare-and-set, event, effects, in one transaction. */
export function openWish<T>(
  actor: Actor,
  wishId: string,
  now: Date,
  work: (open: OpenWish) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    const found = await findForWriting(tx, actor, wishId);
    if (!found) throw new AppError("NOT_FOUND");
    const open: Omit<OpenWish, "advance"> = { tx, now, ...found };
    return work({
      ...open,
      advance: (event, step, as = actor) => advance(open, as, event, { ...NOTHING_MORE, ...step }),
    });
  });
}

/** After the first step, which is a wish's record, the only code that writes `status`, `round` and `version`. */
async function advance(
  { tx, wish, rules, now }: Omit<OpenWish, "advance">,
  actor: Actor,
  name: WishEventName,
  { changes, note, data, tell }: Required<Step>,
): Promise<void> {
  const status = nextStatus(wish.status, name);
  const movedOn = name === "accept" ? "ALREADY_TAKEN" : "WISH_MOVED_ON";
  if (!status) throw new AppError(movedOn);
  const reason = refusal(actor, name, wish, now);
  if (reason) throw new AppError(reason);

  const version = wish.version + 1;
  const after = { ...wish, ...changes, status, version };
  const limits = startedLimits(name, wish, after, rules.timeLimits);
  const event = {
    seq: version,
    round: after.round,
    name,
    fromStatus: wish.status,
    toStatus: status,
    ...author(actor),
    responsibleSiteId: after.responsibleSiteId,
    categoryId: after.categoryId,
    sinceAt: wish.changedAt,
    note,
    data: isEmpty(limits) ? data : { ...data, limits },
    at: now,
  };
  const timed = clockEvent(event);
  const changedAt = status === wish.status ? wish.changedAt : now;
  const clocks = advanceClocks(clocksOf(wish), timed, calendarOf(rules.calendarDays));
  const isWritten = await writeStep(
    tx,
    wish,
    {
      ...changes,
      ...clocks,
      alarmAt: alarmOf(clocks),
      status,
      version,
      changedAt,
    },
    { ...event, ...settledBy(clocksOf(wish), timed) },
    recipientsOf(name, { ...wish, followerIds: others(wish.followerIds, event.actorId) }, tell),
  );
  if (!isWritten) throw new AppError(movedOn);
  Object.assign(wish, clocks, {
    status,
    version,
    round: after.round,
    wave: after.wave,
    inOpenPool: after.inOpenPool,
    responsibleSiteId: after.responsibleSiteId,
    categoryId: after.categoryId,
    changedAt,
  });
}

/** Who took the step knows it. */
function others(followerIds: string[], actorId: string | null): string[] {
  return followerIds.filter((id) => id !== actorId);
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** Who did it, as an event records it. */
export function author(actor: Actor) {
  if (actor.role === "SYSTEM" || actor.role === "VISITOR") {
    return { actorRole: "SYSTEM", actorId: null } as const;
  }
  return { actorRole: actor.role, actorId: actor.id } as const;
}

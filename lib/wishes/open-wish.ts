import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, type Transaction } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { type Recipient, recipientsOf } from "@/lib/notices/recipients";
import type { WishFacts } from "@/lib/wishes/facts";
import { nextStatus, type WishEventName } from "@/lib/wishes/lifecycle";
import { refusal } from "@/lib/wishes/policy";
import { findFacts } from "@/lib/wishes/queries";
import { writeStep, type WishChanges } from "@/lib/wishes/write-step";
import type { Prisma } from "@/prisma/generated/client";

/** One wish inside a transaction, as one actor may see it. */
export type OpenWish = {
  tx: Transaction;
  wish: WishFacts;
  now: Date;
  /** Takes the wish one step along its lifecycle and keeps `wish` up to date. */
  advance: (event: WishEventName, step?: Step, as?: Actor) => Promise<void>;
};

/** What a step changes and tells besides the status. */
export type Step = {
  changes?: Omit<WishChanges, "status" | "version" | "changedAt">;
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
    const wish = await findFacts(tx, actor, wishId);
    if (!wish) throw new AppError("NOT_FOUND");
    return work({
      tx,
      wish,
      now,
      advance: (event, step, as = actor) =>
        advance(tx, as, wish, event, { ...NOTHING_MORE, ...step }, now),
    });
  });
}

/** After the first step, which is a wish's record, the only code that writes `status`, `round` and `version`. */
async function advance(
  tx: Transaction,
  actor: Actor,
  wish: WishFacts,
  event: WishEventName,
  { changes, note, data, tell }: Required<Step>,
  now: Date,
): Promise<void> {
  const status = nextStatus(wish.status, event);
  const movedOn = event === "accept" ? "ALREADY_TAKEN" : "WISH_MOVED_ON";
  if (!status) throw new AppError(movedOn);
  const reason = refusal(actor, event, wish);
  if (reason) throw new AppError(reason);

  const version = wish.version + 1;
  const { round = wish.round, responsibleSiteId = wish.responsibleSiteId } = changes;
  const isWritten = await writeStep(
    tx,
    wish,
    { ...changes, status, version, ...(status === wish.status ? {} : { changedAt: now }) },
    {
      seq: version,
      round,
      name: event,
      fromStatus: wish.status,
      toStatus: status,
      ...author(actor),
      responsibleSiteId,
      note,
      data,
      at: now,
    },
    recipientsOf(event, wish.residentId, tell),
  );
  if (!isWritten) throw new AppError(movedOn);
  Object.assign(wish, { status, version, round, responsibleSiteId });
}

/** Who did it, as an event records it. */
export function author(actor: Actor) {
  if (actor.role === "SYSTEM" || actor.role === "VISITOR") {
    return { actorRole: "SYSTEM", actorId: null } as const;
  }
  return { actorRole: actor.role, actorId: actor.id } as const;
}

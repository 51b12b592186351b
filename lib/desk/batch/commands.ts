import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import type { DispatchBatch, Target } from "@/lib/desk/batch/schema";
import { db } from "@/lib/shared/db/db";
import { dispatchWish } from "@/lib/orders/dispatch/commands";
import type { DispatchWish } from "@/lib/orders/dispatch/schema";
import { AppError, type ErrorCode } from "@/lib/shared/errors";
import { visibleTo } from "@/lib/orders/wishes/scope";

type Pair = DispatchBatch["pairs"][number];

/** What became of one wish; `name` is who was asked, null for the open pool. */
export type Outcome = {
  wishId: string;
  /** Null where the actor may not see the wish (any more). */
  content: string | null;
  name: string | null;
  /** ALREADY: it had been offered to the very same before, as when a form is sent twice. */
  result: "SENT" | "ALREADY" | ErrorCode;
};

/** So many wishes are written at a time: the others of the county go on working. */
const AT_ONCE = 4;

/** 批量派单: each wish in a transaction of its own, so that one that has moved on keeps none back. */
export async function dispatchBatch(
  actor: Actor,
  { pairs }: DispatchBatch,
  now = new Date(),
): Promise<Outcome[]> {
  const results: Outcome["result"][] = [];
  for (let index = 0; index < pairs.length; index += AT_ONCE) {
    const some = pairs.slice(index, index + AT_ONCE);
    results.push(...(await Promise.all(some.map((pair) => tryToDispatch(actor, pair, now)))));
  }
  const wishes = await findDispatched(actor, pairs);
  return pairs.map(({ wishId, target }, index) => {
    const result = results[index] ?? "WISH_MOVED_ON";
    const wish = wishes.get(wishId);
    const guest = wish && guestOf(wish, target);
    return {
      wishId,
      content: wish?.content ?? null,
      name: guest?.name ?? null,
      result: guest && result === "WISH_MOVED_ON" ? "ALREADY" : result,
    };
  });
}

async function tryToDispatch(
  actor: Actor,
  { wishId, target }: Pair,
  now: Date,
): Promise<Outcome["result"]> {
  try {
    await dispatchWish(actor, { wishId, ...choiceOf(target) }, now);
    return "SENT";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

function choiceOf(target: Target): Omit<DispatchWish, "wishId"> {
  if (target.to === "POOL") return { to: "POOL", volunteerIds: [] };
  return target.to === "TEAM"
    ? { to: "TEAM", teamId: target.id, volunteerIds: [] }
    : { to: "VOLUNTEERS", volunteerIds: [target.id] };
}

type Dispatched = { content: string; inOpenPool: boolean; guests: { id: string; name: string }[] };

/** Each wish as it is now, and who was asked for it in this round. */
async function findDispatched(actor: Actor, pairs: Pair[]): Promise<Map<string, Dispatched>> {
  const wishes = await db.wish.findMany({
    where: { id: { in: pairs.map(({ wishId }) => wishId) }, AND: visibleTo(actor) },
    select: { id: true, content: true, round: true, inOpenPool: true, invitations: GUESTS },
  });
  return new Map(
    wishes.map(({ id, round, invitations, ...wish }) => {
      const guests = invitations
        .filter((invitation) => invitation.round === round)
        .flatMap(({ volunteer, team }) => volunteer ?? team ?? []);
      return [id, { ...wish, guests }];
    }),
  );
}

const NAMED = { select: { id: true, name: true } } as const;
const GUESTS = { select: { round: true, volunteer: NAMED, team: NAMED } } as const;

/** Whom it was offered to, if that was `target`. */
function guestOf({ inOpenPool, guests }: Dispatched, target: Target) {
  if (target.to === "POOL") return inOpenPool ? { name: null } : undefined;
  return guests.find(({ id }) => id === target.id);
}

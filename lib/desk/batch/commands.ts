import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import type { DispatchBatch, BatchTarget } from "@/lib/desk/batch/schema";
import { db } from "@/lib/shared/db/db";
import { dispatchWish } from "@/lib/orders/dispatch/commands";
import type { DispatchWish } from "@/lib/orders/dispatch/schema";
import type { ErrorCode } from "@/lib/shared/errors";
import { tryEach } from "@/lib/desk/batch/each.server";
import { PUBLIC_CONTENT_SELECT, withPublicContent } from "@/lib/orders/wishes/public-content";
import { visibleTo } from "@/lib/orders/wishes/scope";

export { reviewBatch } from "@/lib/desk/batch/review.data";

type Pair = DispatchBatch["pairs"][number];

/** The result for one wish; `name` is who was invited, null for the open pool. */
export type Outcome = {
  wishId: string;
  /** Null if the actor may not see the wish (any more). */
  content: string | null;
  name: string | null;
  /** ALREADY: the same candidate had been invited before, as when a form is sent twice. */
  result: "SENT" | "ALREADY" | ErrorCode;
};

/** 批量派单: each wish in a transaction of its own, so that one that has moved on does not stop the others. */
export async function dispatchBatch(
  actor: Actor,
  { pairs }: DispatchBatch,
  now = new Date(),
): Promise<Outcome[]> {
  const refusals = await tryEach(pairs, ({ wishId, target }) =>
    dispatchWish(actor, { wishId, ...toDispatchTarget(target) }, now),
  );
  const wishes = await findDispatched(actor, pairs);
  return pairs.map(({ wishId, target }, index) => {
    const result = refusals[index] ?? "SENT";
    const wish = wishes.get(wishId);
    const invitee = wish && findInvitee(wish, target);
    return {
      wishId,
      content: wish?.content ?? null,
      name: invitee?.name ?? null,
      result: invitee && result === "WISH_MOVED_ON" ? "ALREADY" : result,
    };
  });
}

function toDispatchTarget(target: BatchTarget): Omit<DispatchWish, "wishId"> {
  if (target.to === "POOL") return { to: "POOL", volunteerIds: [] };
  return target.to === "TEAM"
    ? { to: "TEAM", teamId: target.id, volunteerIds: [] }
    : { to: "VOLUNTEERS", volunteerIds: [target.id] };
}

type Dispatched = {
  content: string;
  inOpenPool: boolean;
  invitees: { id: string; name: string }[];
};

/** Returns each wish as it is now, with who was invited in this round. */
async function findDispatched(actor: Actor, pairs: Pair[]): Promise<Map<string, Dispatched>> {
  const wishes = await db.wish.findMany({
    where: { id: { in: pairs.map(({ wishId }) => wishId) }, AND: visibleTo(actor) },
    select: {
      id: true,
      ...PUBLIC_CONTENT_SELECT,
      round: true,
      inOpenPool: true,
      invitations: INVITEES_SELECT,
    },
  });
  return new Map(
    wishes.map(withPublicContent).map(({ id, round, invitations, ...wish }) => {
      const invitees = invitations
        .filter((invitation) => invitation.round === round)
        .flatMap(({ volunteer, team }) => volunteer ?? team ?? []);
      return [id, { ...wish, invitees }];
    }),
  );
}

const NAME_SELECT = { select: { id: true, name: true } } as const;
const INVITEES_SELECT = {
  select: { round: true, volunteer: NAME_SELECT, team: NAME_SELECT },
} as const;

/** Returns the invitee if it is the one of `target`, a null name for the pool, else undefined. */
function findInvitee({ inOpenPool, invitees }: Dispatched, target: BatchTarget) {
  if (target.to === "POOL") return inOpenPool ? { name: null } : undefined;
  return invitees.find(({ id }) => id === target.id);
}

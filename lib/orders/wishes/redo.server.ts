import "server-only";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { withOtherAccounts } from "@/lib/orders/wishes/accounts.server";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import { redoUnit } from "@/lib/orders/wishes/redo-unit";
import { endAssignment, NO_HANDLER } from "@/lib/orders/wishes/round.server";

/**
 * Begins the next round: excludes everyone of the earlier rounds and makes the unit above the one that
 * dispatched responsible.
 */
export async function beginRedo(open: OpenWish): Promise<void> {
  const { tx, wish, advance } = open;
  const { assignment, handlerId, handlerSiteId } = wish;
  const dispatcher = await tx.site.findUniqueOrThrow({
    where: { id: handlerSiteId ?? wish.responsibleSiteId },
    select: { id: true, level: true, parent: { select: { id: true } } },
  });
  const unit = redoUnit(dispatcher);
  const owners = [
    ...wish.pastOwnerIds,
    handlerId,
    assignment?.teamId,
    assignment?.leaderId,
    ...(assignment?.volunteerIds ?? []),
  ].filter((owner) => typeof owner === "string");
  await advance(
    "redo",
    {
      changes: {
        round: wish.round + 1,
        responsibleSiteId: unit.id,
        isObjected: false,
        ...NO_HANDLER,
        calledBackAt: null,
        grade: null,
        raterIds: [],
        wave: 0,
        pastOwnerIds: await withOtherAccounts(tx, owners),
      },
    },
    SYSTEM,
  );
  await endAssignment(open);
}

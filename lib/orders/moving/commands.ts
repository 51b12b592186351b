import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import {
  createCategories,
  requireCategories,
  requireHome,
} from "@/lib/network/registration/home.data";
import { askOthers } from "@/lib/orders/leaving/ask-others.data";
import { heldBy } from "@/lib/orders/leaving/holdings.data";
import { leaveAll, lockLeaving } from "@/lib/orders/leaving/leave.data";
import { mayMoveAway, refusalToMoveAway } from "@/lib/orders/moving/policy";
import type { MoveVolunteer } from "@/lib/orders/moving/schema";
import { tellOfMove, type Move } from "@/lib/orders/moving/tell-of-move.data";

/**
 * Moves the volunteer to another county, with number, hours and services. What they have in hand goes back
 * or to others in the same step, teams of the old county are left, and both counties are told. Throws
 * NOT_FOUND, SAME_COUNTY, MORE_IN_HAND, LEADS_TEAM, NOT_A_MEMBER.
 */
export async function moveVolunteer(
  actor: Actor,
  { homeSiteId, categoryIds, successors, shownIds }: MoveVolunteer,
  now = new Date(),
): Promise<void> {
  const { id } = ensureAllowed(actor, mayMoveAway);
  const asked = await db.$transaction(async (tx) => {
    // Whoever accepts, is named or joins a team meanwhile waits, and is refused then.
    await lockLeaving(tx, id, successors);
    const before = await findMover(tx, id);
    const home = await requireHome(tx, homeSiteId);
    const reason = refusalToMoveAway(before, home, shownIds);
    if (reason) throw new AppError(reason);
    await requireCategories(tx, home.centerId, categoryIds);
    const wishIds = await leaveAll(tx, id, successors, now);
    await changeHome(tx, id, { centerId: home.centerId, homeSiteId }, categoryIds);
    const move = await tx.volunteerMove.create({
      data: { volunteerId: id, fromSiteId: before.homeSiteId, toSiteId: homeSiteId, movedAt: now },
      include: { fromSite: { select: { name: true } }, toSite: { select: { name: true } } },
    });
    await recordMove(tx, actor, { ...move, from: before.centerId, to: home.centerId });
    return wishIds;
  });
  await askOthers(asked, now);
}

/** The volunteer as the lock found them, with the wishes in hand. */
async function findMover(tx: Transaction, id: string) {
  const volunteer = await tx.volunteer.findFirst({
    where: { id, disabledAt: null },
    select: { centerId: true, homeSiteId: true },
  });
  if (!volunteer) throw new AppError("DISABLED");
  const held = await tx.wish.findMany({ where: heldBy({ volunteerId: id }), select: { id: true } });
  return { ...volunteer, heldIds: held.map((wish) => wish.id) };
}

/** Categories come after the home: figures count them where the volunteer is at home. */
async function changeHome(
  tx: Transaction,
  id: string,
  home: { centerId: string; homeSiteId: string },
  categoryIds: string[],
): Promise<void> {
  await tx.teamMember.deleteMany({ where: { volunteerId: id } });
  await tx.volunteerCategory.deleteMany({ where: { volunteerId: id } });
  await tx.volunteer.update({ where: { id }, data: home, select: { id: true } });
  await tx.volunteer.update({
    where: { id },
    data: { categories: createCategories(categoryIds) },
    select: { id: true },
  });
}

/** In the audit logs of both counties, and to whom it concerns. */
async function recordMove(tx: Transaction, actor: Actor, move: Move): Promise<void> {
  const { volunteerId: subjectId, fromSite, toSite, movedAt: at } = move;
  const data = { from: fromSite.name, to: toSite.name };
  for (const centerId of [move.from, move.to]) {
    await writeAudit(tx, { name: "volunteerMove", actor, centerId, subjectId, data, at });
  }
  await tellOfMove(tx, move);
}

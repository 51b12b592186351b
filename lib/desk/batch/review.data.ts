import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { isHandler } from "@/lib/shared/auth/handler";
import { tryEach } from "@/lib/desk/batch/each.server";
import type { Obstacle } from "@/lib/desk/batch/obstacle";
import { findReviews, type Review } from "@/lib/desk/batch/review-queries.data";
import type { ReviewBatch } from "@/lib/desk/batch/schema";
import { AppError, type ErrorCode } from "@/lib/shared/errors";
import { approve } from "@/lib/orders/wishes/approve.data";
import { openWish } from "@/lib/orders/wishes/open-wish.data";

/** The result for one wish. Content and category are null if the actor may not see it (any more). */
export type ReviewOutcome = {
  wishId: string;
  content: string | null;
  category: Review["category"];
  result: "APPROVED" | { obstacle: Obstacle } | { refused: ErrorCode };
};

/**
 * 批量审单: approves each wish as the preview showed it, in a transaction of its own. One that is not as it
 * was then, or that a single review must look at, is left as it is and told.
 */
export async function reviewBatch(
  actor: Actor,
  { wishes, categoryId }: ReviewBatch,
  now = new Date(),
): Promise<ReviewOutcome[]> {
  const staff = ensureAllowed(actor, isHandler);
  const ids = wishes.map(({ wishId }) => wishId);
  const found = await findReviews(staff, { ids, categoryId }, now);
  const reviews = new Map(found.map((review) => [review.id, review]));
  const refusals = await tryEach(wishes, async ({ wishId, version }) => {
    const review = reviews.get(wishId);
    if (!review) throw new AppError("NOT_FOUND");
    if (review.obstacle === null) await approveAsShown(staff, review, version, now);
  });
  return wishes.map(({ wishId }, index) => {
    const review = reviews.get(wishId);
    const refused = refusals[index];
    const left = review?.obstacle ? { obstacle: review.obstacle } : ("APPROVED" as const);
    return {
      wishId,
      content: review?.content ?? null,
      category: review?.category ?? null,
      result: refused ? { refused } : left,
    };
  });
}

/** 审单 of a wish that is still in the version that was shown; throws WISH_MOVED_ON for another. */
function approveAsShown(
  actor: Actor,
  { id, category, urgency, language }: Review,
  version: number,
  now: Date,
): Promise<void> {
  return openWish(actor, id, now, async (open) => {
    if (open.wish.version !== version || !category) throw new AppError("WISH_MOVED_ON");
    const known = { categoryId: category.id, urgency, language: language ?? undefined };
    await approve(open, { ...known, isPublic: true });
  });
}

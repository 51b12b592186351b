import "server-only";
import { AppError } from "@/lib/shared/errors";
import { reword } from "@/lib/orders/wishes/reword.data";
import type { OpenWish } from "@/lib/orders/wishes/open-wish.data";
import type { ApproveWish } from "@/lib/orders/wishes/schema";

/** What a review says. A language that was entered before is any text. */
type Review = Omit<ApproveWish, "wishId" | "language"> & { language?: string | undefined };

/**
 * 审单. From now on the wall shows the wish if the resident and the review agree to it, by its public
 * sentence, which stays masked however it is edited. Throws NOT_FOUND for a category of another county.
 */
export async function approve(
  { tx, wish: { id, centerId, hasConsent }, advance }: OpenWish,
  { language, beneficiary, publicContent, ...review }: Review,
): Promise<void> {
  const category = await tx.serviceCategory.findFirst({
    where: { id: review.categoryId, centerId, closedAt: null },
    select: { id: true },
  });
  if (!category) throw new AppError("NOT_FOUND");
  const known = beneficiary && { beneficiary };
  const { changes, data } = await reword(tx, id, publicContent);
  const isPublic = review.isPublic && hasConsent === true;
  await advance("approve", {
    changes: { ...review, isPublic, ...known, ...changes, language: language ?? null },
    data,
  });
}

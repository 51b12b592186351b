import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { mapSome } from "@/lib/desk/batch/each.server";
import { findObstacle, type Obstacle } from "@/lib/desk/batch/obstacle";
import { db } from "@/lib/shared/db/db";
import { inOrderOf } from "@/lib/shared/db/in-order-of";
import { listDuplicates } from "@/lib/orders/merging/queries";
import { refusal } from "@/lib/orders/wishes/policy";
import { FACTS_SELECT, factsOf } from "@/lib/orders/wishes/queries";
import { visibleTo } from "@/lib/orders/wishes/scope";
import type { Prisma } from "@/prisma/generated/client";

export type Review = Awaited<ReturnType<typeof findReviews>>[number];

/**
 * What a batch of reviews would make of these wishes, of those the actor sees, in the order given. Those
 * without a category get `categoryId`, if it is one of the county.
 */
export async function findReviews(
  actor: StaffActor,
  { ids, categoryId }: { ids: string[]; categoryId?: string | undefined },
  now: Date,
) {
  const [rows, given] = await Promise.all([
    db.wish.findMany({ where: { id: { in: ids }, AND: visibleTo(actor) }, select: REVIEW_SELECT }),
    findCategory(actor, categoryId),
  ]);
  return mapSome(inOrderOf(ids, rows), (row) => toReview(actor, row, given, now));
}

const CATEGORY_SELECT = { id: true, name: true, nameEn: true, closedAt: true } as const;

const REVIEW_SELECT = {
  ...FACTS_SELECT,
  publicContent: true,
  contentSealed: true,
  createdAt: true,
  menuItemId: true,
  language: true,
  category: { select: CATEGORY_SELECT },
  claim: { select: { staffId: true, expiresAt: true } },
  site: { select: { name: true, lineage: true } },
  responsibleSite: { select: { name: true, level: true, lineage: true } },
} as const satisfies Prisma.WishSelect;

type Row = Prisma.WishGetPayload<{ select: typeof REVIEW_SELECT }>;
type Category = Prisma.ServiceCategoryGetPayload<{ select: typeof CATEGORY_SELECT }>;

async function toReview(actor: StaffActor, row: Row, given: Category | null, now: Date) {
  const { id, version, urgency, hasConsent, language, site, responsibleSite } = row;
  const category = row.category?.closedAt === null ? row.category : given;
  return {
    ...{ id, version, urgency, hasConsent, language, category },
    content: row.publicContent,
    siteName: site.name,
    unit: { name: responsibleSite.name, level: responsibleSite.level },
    /** Whether the category is not that of the wish. */
    isGiven: category !== null && category.id !== row.categoryId,
    obstacle: await findObstacleOf(actor, row, category !== null, now),
  };
}

/** Other wishes are read only for a wish that nothing else stops. */
async function findObstacleOf(
  actor: StaffActor,
  row: Row,
  hasCategory: boolean,
  now: Date,
): Promise<Obstacle | null> {
  const { status, claim } = row;
  const facts = {
    status,
    isRefused: refusal(actor, "approve", factsOf(row), now) !== null,
    isClaimed: claim !== null && claim.staffId !== actor.id && claim.expiresAt > now,
    isPaused: row.pausedAt !== null,
    hasCategory,
    hidesWords: row.contentSealed !== null,
    isAlike: false,
  };
  const obstacle = findObstacle(facts);
  if (obstacle) return obstacle;
  return findObstacle({ ...facts, isAlike: (await listDuplicates(actor, row)).length > 0 });
}

async function findCategory({ centerId }: StaffActor, id: string | undefined) {
  if (id === undefined || centerId === null) return null;
  return db.serviceCategory.findFirst({
    where: { id, centerId, closedAt: null },
    select: CATEGORY_SELECT,
  });
}

import "server-only";
import type { ResidentActor } from "@/lib/shared/auth/actor";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { isTrackingKey, WISH_LINK } from "@/lib/shared/auth/tracking-link.server";

/**
 * The resident behind a tracking link, whose parts are the fields `trackingNumber` and
 * `trackingKey`. Throws NOT_FOUND if they open no wish.
 */
export async function findResidentActor(link: Record<string, unknown>): Promise<ResidentActor> {
  const { trackingNumber, trackingKey } = link;
  if (typeof trackingNumber !== "string" || typeof trackingKey !== "string") {
    throw new AppError("NOT_FOUND");
  }
  const wish = await db.wish.findUnique({
    where: { trackingNumber },
    select: {
      ...{ id: true, residentId: true, linkVersion: true },
      resident: { select: { personKey: true } },
    },
  });
  // Of a resident who was erased nothing is left to open.
  if (!wish?.resident.personKey) throw new AppError("NOT_FOUND");
  if (!isTrackingKey(trackingNumber, trackingKey, WISH_LINK, wish.linkVersion))
    throw new AppError("NOT_FOUND");
  const { id: wishId, residentId: id, linkVersion } = wish;
  return { role: "RESIDENT", id, wishId, linkVersion };
}

/**
 * Keeps the link by which a resident acts as it is until the transaction ends: the wish goes to nobody else, and
 * the link is not ended. Throws NOT_FOUND if either has happened.
 */
export async function holdLink(
  tx: Transaction,
  { id, wishId, linkVersion }: ResidentActor,
): Promise<void> {
  const held = await tx.$queryRaw<object[]>`
    SELECT id FROM wishes WHERE id = ${wishId}::uuid AND "residentId" = ${id}::uuid
      AND "linkVersion" = COALESCE(${linkVersion ?? null}::int, "linkVersion") FOR SHARE`;
  if (held.length === 0) throw new AppError("NOT_FOUND");
}

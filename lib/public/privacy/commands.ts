import "server-only";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { db } from "@/lib/shared/db/db";
import { mayPublishPrivacy } from "@/lib/public/privacy/policy";
import type { PublishPrivacy } from "@/lib/public/privacy/schema";

/** Publishes a further version of the county's privacy notice. Throws FORBIDDEN. */
export async function publishPrivacy(
  actor: Actor,
  given: PublishPrivacy,
  now = new Date(),
): Promise<void> {
  const publisher = ensureAllowed(actor, mayPublishPrivacy);
  const { centerId, id: staffId } = publisher;
  await db.$transaction(async (tx) => {
    // Two versions published at once must not get one number.
    await tx.$executeRaw`SELECT FROM centers WHERE id = ${centerId}::uuid FOR NO KEY UPDATE`;
    const version = (await tx.privacyNotice.count({ where: { centerId } })) + 1;
    await tx.privacyNotice.create({
      data: { ...given, centerId, staffId, version, publishedAt: now },
      select: { id: true },
    });
    await writeAudit(tx, { name: "privacyNotice", actor, centerId, data: { version }, at: now });
  });
}

import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";
import type { AuditName } from "@/prisma/generated/enums";

export type AuditEntryInput = {
  name: AuditName;
  actor: Actor;
  /** The county whose chain the entry belongs to; null for the city's. */
  centerId: string | null;
  /** The id of the staff, volunteer, wish or place it is about. */
  subjectId?: string;
  /** Old and new values, reasons. What is personal in them is sealed (sealValues); never a code or a link. */
  data?: Prisma.InputJsonObject;
  at?: Date;
};

/** Writes one entry to the audit log, in the transaction of what it records. */
export async function writeAudit(tx: Transaction, entry: AuditEntryInput): Promise<void> {
  const { name, actor, centerId, subjectId = null, data = {}, at = new Date() } = entry;
  const chainId = centerId ?? (await findCityId(tx, actor));
  await tx.auditEntry.create({
    data: { chainId, name, ...author(actor), subjectId, data, at },
    select: { id: true },
  });
}

function author(actor: Actor) {
  if (actor.role === "VISITOR") return { actorRole: null, actorId: null };
  return { actorRole: actor.role, actorId: actor.role === "SYSTEM" ? null : actor.id };
}

async function findCityId(tx: Transaction, actor: Actor): Promise<string> {
  if (actor.role === "STAFF" && actor.centerId === null) return actor.siteId;
  const city = await tx.site.findFirstOrThrow({
    where: { parentId: null },
    select: { id: true },
    orderBy: { createdAt: "asc" },
  });
  return city.id;
}

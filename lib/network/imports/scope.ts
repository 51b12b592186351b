import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import type { Prisma } from "@/prisma/generated/client";

/** The imports of the actor's own place, whoever uploaded them. */
export function importsOf({ siteId }: StaffActor): Prisma.PlaceImportWhereInput {
  return { siteId };
}

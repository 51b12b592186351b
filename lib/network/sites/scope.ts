import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import type { Prisma } from "@/prisma/generated/client";

/** Which places exist, as far as staff of a place are concerned: their own and all below it. */
export function sitesOf({ siteId }: StaffActor): Prisma.SiteWhereInput {
  return { lineage: { has: siteId } };
}

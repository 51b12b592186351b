import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import type { Prisma } from "@/prisma/generated/client";

/** The places staff may see: their own and all below it. */
export function sitesOf({ siteId }: StaffActor): Prisma.SiteWhereInput {
  return { lineage: { has: siteId } };
}

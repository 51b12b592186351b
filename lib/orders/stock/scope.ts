import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { sitesOf } from "@/lib/network/sites/scope";
import { mayKeepStock } from "@/lib/orders/stock/policy";
import type { Prisma } from "@/prisma/generated/client";

/** The places whose stock the actor may see: none for a city. */
export function stockSites(actor: StaffActor): Prisma.SiteWhereInput {
  return mayKeepStock(actor) ? sitesOf(actor) : { id: { in: [] } };
}

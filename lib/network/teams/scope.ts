import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { sitesOf } from "@/lib/network/sites/scope";
import type { Prisma } from "@/prisma/generated/client";

/** Which teams exist, as far as this actor is concerned: those of its subtree, or those it leads. */
export function teamsOf(actor: Actor): Prisma.TeamWhereInput {
  if (actor.role === "VOLUNTEER") return { leaderId: actor.id };
  if (actor.role === "STAFF" && actor.level !== "CITY") {
    return { site: sitesOf(actor) };
  }
  return { id: { in: [] } };
}

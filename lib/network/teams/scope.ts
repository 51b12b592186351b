import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import { sitesOf } from "@/lib/network/sites/scope";
import type { Prisma } from "@/prisma/generated/client";
import { isHandler } from "@/lib/shared/auth/handler";

/** The teams the actor may see: those of its subtree, or those a volunteer leads. */
export function teamsOf(actor: Actor): Prisma.TeamWhereInput {
  if (actor.role === "VOLUNTEER") return { leaderId: actor.id };
  if (isHandler(actor)) return { site: sitesOf(actor) };
  return { id: { in: [] } };
}

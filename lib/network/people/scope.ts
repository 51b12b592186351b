import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { isHandler } from "@/lib/shared/auth/handler";
import { sitesOf } from "@/lib/network/sites/scope";
import type { Prisma } from "@/prisma/generated/client";

/**
 * The staff of the actor's place and of those below it. For a city those of its own office only: who
 * could reset an account of a county, or add one to it, could read what a city must not see.
 */
export function staffOf(actor: StaffActor): Prisma.StaffWhereInput {
  return { site: workplacesOf(actor) };
}

/** The places whose staff the actor keeps. */
export function workplacesOf(actor: StaffActor): Prisma.SiteWhereInput {
  const office = { id: actor.siteId };
  return isHandler(actor) ? sitesOf(actor) : office;
}

/** The volunteers at home at the actor's place or below it; none for a city. */
export function volunteersOf(actor: StaffActor): Prisma.VolunteerWhereInput {
  return isCountyAdmin(actor) ? { homeSite: sitesOf(actor) } : { id: { in: [] } };
}

/** The volunteers whose page the actor reads: those at home at a place of the actor's; none for a city. */
export function volunteersSeenBy(actor: StaffActor): Prisma.VolunteerWhereInput {
  return isHandler(actor) ? { homeSite: sitesOf(actor) } : { id: { in: [] } };
}

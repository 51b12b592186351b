import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { sitesOf } from "@/lib/network/sites/scope";
import type { Prisma } from "@/prisma/generated/client";

/** The staff of the actor's place and of those below it. */
export function staffOf(actor: StaffActor): Prisma.StaffWhereInput {
  return { site: sitesOf(actor) };
}

/** The volunteers at home at the actor's place or below it; none for a city. */
export function volunteersOf(actor: StaffActor): Prisma.VolunteerWhereInput {
  return isCountyAdmin(actor) ? { homeSite: sitesOf(actor) } : { id: { in: [] } };
}

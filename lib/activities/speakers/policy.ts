import type { Actor } from "@/lib/shared/auth/actor";
import { isCenterAdmin, type CenterAdmin } from "@/lib/shared/auth/admin";
import { SITE_LEVELS } from "@/lib/network/sites/tree";
import type { SiteLevel } from "@/prisma/generated/enums";

/** Whether the actor keeps the roster of speakers: administrators of a centre. */
export function mayKeepSpeakers(actor: Actor): actor is CenterAdmin {
  return isCenterAdmin(actor);
}

/** Whether units of a level may invite a speaker who comes to `narrowest` and wider. */
export function mayInvite(level: SiteLevel, narrowest: SiteLevel): boolean {
  return SITE_LEVELS.indexOf(level) <= SITE_LEVELS.indexOf(narrowest);
}

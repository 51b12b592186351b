import { SiteLevel } from "@/prisma/generated/enums";

/** From the widest to the narrowest. */
export const SITE_LEVELS = Object.values(SiteLevel);

/** Whether a place of level `child` may stand directly under one of level `parent`. */
export function mayStandUnder(child: SiteLevel, parent: SiteLevel): boolean {
  if (child === "CITY") return false;
  if (child === "CENTER") return parent === "CITY";
  // Everything below a center belongs to a county, so it cannot be right under a city.
  return parent !== "CITY" && SITE_LEVELS.indexOf(parent) < SITE_LEVELS.indexOf(child);
}

/** The levels of places that may be added under one of level `parent`. */
export function childLevels(parent: SiteLevel): SiteLevel[] {
  return SITE_LEVELS.filter((child) => mayStandUnder(child, parent));
}

/** The levels of places under which one of level `child` may stand. */
export function parentLevels(child: SiteLevel): SiteLevel[] {
  return SITE_LEVELS.filter((parent) => mayStandUnder(child, parent));
}

import type { SiteLevel } from "@/prisma/generated/enums";

/** Returns the unit responsible for a redo: the one above the dispatcher, or the centre, above which no unit handles wishes. */
export function redoUnit<Unit>(dispatcher: Unit & { level: SiteLevel; parent: Unit | null }): Unit {
  return dispatcher.level === "CENTER" ? dispatcher : (dispatcher.parent ?? dispatcher);
}

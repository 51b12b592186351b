import type { SiteLevel } from "@/prisma/generated/enums";

/** Who answers for a redo: the unit above the one that dispatched; above a centre nobody handles orders. */
export function redoUnit<Unit>(dispatcher: Unit & { level: SiteLevel; parent: Unit | null }): Unit {
  return dispatcher.level === "CENTER" ? dispatcher : (dispatcher.parent ?? dispatcher);
}

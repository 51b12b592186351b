import { INDICATORS, INDICATOR_NAMES, type IndicatorName } from "@/lib/reporting/stats/indicators";

/**
 * What a place can set itself as a target: shares and hours, which mean the same to a village as to
 * its county and can be handed down; a count does not.
 */
export type TargetName = {
  [Name in IndicatorName]: (typeof INDICATORS)[Name]["unit"] extends "count" ? never : Name;
}[IndicatorName];

export const TARGET_NAMES = INDICATOR_NAMES.filter(isTargetName);

function isTargetName(name: IndicatorName): name is TargetName {
  return INDICATORS[name].unit !== "count";
}

/** As it is typed and read: a share in percent, hours as they are. */
export function targetToInput(name: TargetName, value: number): number {
  return INDICATORS[name].unit === "share" ? Math.round(value * 1000) / 10 : value;
}

/** As it is kept: a share between 0 and 1. */
export function inputToTarget(name: TargetName, typed: number): number {
  return INDICATORS[name].unit === "share" ? typed / 100 : typed;
}

import { INDICATORS, INDICATOR_NAMES, type IndicatorName } from "@/lib/reporting/stats/indicators";

/**
 * The indicators that can have a target: shares and hours, which mean the same for a village as for
 * its county and are inherited from above; counts do not.
 */
export type TargetName = {
  [Name in IndicatorName]: (typeof INDICATORS)[Name]["unit"] extends "count" ? never : Name;
}[IndicatorName];

export const TARGET_NAMES = INDICATOR_NAMES.filter(isTargetName);

function isTargetName(name: IndicatorName): name is TargetName {
  return INDICATORS[name].unit !== "count";
}

/** A stored target as shown in the form: a share in percent, hours unchanged. */
export function targetToInput(name: TargetName, value: number): number {
  return INDICATORS[name].unit === "share" ? Math.round(value * 1000) / 10 : value;
}

/** A target typed into the form as it is stored: a share from 0 to 1, hours unchanged. */
export function inputToTarget(name: TargetName, typed: number): number {
  return INDICATORS[name].unit === "share" ? typed / 100 : typed;
}

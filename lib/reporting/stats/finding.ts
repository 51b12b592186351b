import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { IndicatorName } from "@/lib/reporting/stats/indicators";

/** ALARM: a person waits too long. WARNING: a figure falls short. NOTE: good to know. GOOD: nothing to improve. */
export type Severity = "ALARM" | "WARNING" | "NOTE" | "GOOD";

export type FindingName =
  | "late"
  | "belowTarget"
  | "missedTarget"
  | "belowSisters"
  | "fallen"
  | "fewRated"
  | "manyRedone"
  | "bottleneck"
  | "asleep"
  | "quietPlaces"
  | "quietVillages"
  | "blank"
  | "slowCategory"
  | "neverServed"
  | "gap"
  | "nothingAsked"
  | "goodRate"
  | "goodServices"
  | "nothingWrong";

/** An observation about a place; its sentence is in the messages under `findings.sentence`. */
export type Finding = {
  name: FindingName;
  severity: Severity;
  /** Numbers, dates as days passed, shares from 0 to 1, and codes the sentence chooses its words by. */
  values: Record<string, string | number>;
  /** Places the sentence names, the most important first. */
  places?: { id: string; name: string }[];
  category?: { name: string; nameEn: string };
  /** The figures the sentence names. */
  figures?: IndicatorName[];
};

/** The code by which a sentence says of which moment it is: now, or the end of a period that is over. */
export function whenOf(isOver: boolean): "NOW" | "END" {
  return isOver ? "END" : "NOW";
}

export type Rule = (dashboard: Dashboard) => Finding[];

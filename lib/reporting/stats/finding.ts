import type { Dashboard } from "@/lib/reporting/stats/dashboard";

/** ALARM: somebody waits too long. WARNING: falls short. NOTE: good to know. GOOD: nothing to mend. */
export type Severity = "ALARM" | "WARNING" | "NOTE" | "GOOD";

export type FindingName =
  | "late"
  | "belowTarget"
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

/** Something to say of a place; the sentence stands in the messages under `findings.sentence`. */
export type Finding = {
  name: FindingName;
  severity: Severity;
  /** Numbers, dates as days passed, shares from 0 to 1, and codes the sentence chooses its words by. */
  values: Record<string, string | number>;
  /** Places the sentence names, the first foremost. */
  places?: { id: string; name: string }[];
  category?: { name: string; nameEn: string };
};

export type Rule = (dashboard: Dashboard) => Finding[];

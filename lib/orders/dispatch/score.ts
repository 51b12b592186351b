import { distanceKm } from "@/lib/network/sites/distance";
import type { Weights } from "@/lib/orders/dispatch/weights";
import { isFreeAt } from "@/lib/network/registration/availability";
import { findKinship } from "@/lib/network/sites/kinship";
import type { ScoreFactor } from "@/prisma/generated/enums";
import { fullDaysBetween } from "@/lib/shared/days/durations";
import type { CandidateFacts, Need } from "@/lib/orders/dispatch/candidate";

/** How one factor rates a candidate. `reason` and `values` are a message of `dispatch.reason`. */
export type Factor = {
  factor: ScoreFactor;
  /** From 0, unsuitable, to 1, well suited. */
  value: number;
  reason: Reason;
  values: Record<string, number | string>;
};

/** Keys of the messages under `dispatch.reason`. */
export type Reason =
  | "samePlace"
  | "sameTown"
  | "sameCounty"
  | "distance"
  | "distanceUnknown"
  | "category"
  | "otherCategory"
  | "skills"
  | "noSkill"
  | "freeThen"
  | "notFreeThen"
  | "timesUnknown"
  | "noLoad"
  | "load"
  | "record"
  | "noRecord"
  | "neverAsked"
  | "idle"
  | "activeLately"
  | "speaks"
  | "speaksNot";

export type Score = {
  /** 0 to 1: the weighted mean of the factors. */
  total: number;
  factors: Factor[];
};

/**
 * Scores how well a candidate suits a wish. Declined invitations do not count (志愿服务条例 art. 25).
 */
export function scoreCandidate(
  candidate: CandidateFacts,
  need: Need,
  weights: Weights,
  now: Date,
): Score {
  const factors = [
    kinship(candidate, need),
    distance(candidate, need),
    category(candidate, need),
    skills(candidate, need),
    availability(candidate, need),
    load(candidate),
    reliability(candidate),
    fairness(candidate, now),
    language(candidate, need),
  ].filter((factor) => factor !== null);
  const weight = sum(factors.map(({ factor }) => weights[factor]));
  const reached = sum(factors.map(({ factor, value }) => weights[factor] * value));
  return { total: weight > 0 ? reached / weight : 0, factors };
}

/** Compares by score, highest first, then by id so that the order is always the same. */
export function bestFirst(one: Ranked, other: Ranked): number {
  return other.total - one.total || one.id.localeCompare(other.id);
}

type Ranked = { id: string; total: number };

function kinship(candidate: CandidateFacts, need: Need): Factor {
  const { siteName } = candidate;
  switch (findKinship(candidate, need)) {
    case "SAME_PLACE":
      return toFactor("KINSHIP", 1, "samePlace", { place: siteName });
    case "SAME_TOWN":
      return toFactor("KINSHIP", 0.7, "sameTown", { town: need.townName ?? siteName });
    case "SAME_COUNTY":
      return toFactor("KINSHIP", 0.2, "sameCounty");
  }
}

/** The value halves every four kilometers. */
function distance({ point }: CandidateFacts, need: Need): Factor {
  const km = distanceKm(point, need.point);
  if (km === null) return toFactor("DISTANCE", 0.3, "distanceUnknown");
  return toFactor("DISTANCE", 0.5 ** (km / 4), "distance", { km: Math.round(km * 10) / 10 });
}

function category({ categoryIds }: CandidateFacts, { categoryId }: Need): Factor | null {
  if (!categoryId) return null;
  return categoryIds.includes(categoryId)
    ? toFactor("CATEGORY", 1, "category")
    : toFactor("CATEGORY", 0, "otherCategory");
}

/** Rates highest if the text of the wish contains a skill of the candidate. */
function skills({ skills: known }: CandidateFacts, { content }: Need): Factor {
  const named = known.find((skill) => skill && content.includes(skill));
  return named
    ? toFactor("SKILLS", 1, "skills", { skill: named })
    : toFactor("SKILLS", 0.3, "noSkill");
}

function availability(
  { availability: slots }: CandidateFacts,
  { wantedTime }: Need,
): Factor | null {
  if (wantedTime === "ANY") return null;
  if (slots.length === 0) return toFactor("AVAILABILITY", 0.5, "timesUnknown");
  return isFreeAt(slots, wantedTime)
    ? toFactor("AVAILABILITY", 1, "freeThen")
    : toFactor("AVAILABILITY", 0, "notFreeThen");
}

function load({ load: wishes, members }: CandidateFacts): Factor {
  if (wishes === 0) return toFactor("LOAD", 1, "noLoad");
  return toFactor("LOAD", 1 / (1 + wishes / Math.max(1, Math.sqrt(members))), "load", { wishes });
}

/** Added to every record, so that a candidate without grades starts with a good one: it counts as two services. */
const PRIOR = { grade: 4.2, weight: 2 };

function reliability({ gradeSum, gradeWeight, served, meanGrade }: CandidateFacts): Factor {
  const grade = (gradeSum + PRIOR.grade * PRIOR.weight) / (gradeWeight + PRIOR.weight);
  const value = (grade - 1) / 4;
  if (served === 0 || meanGrade === null) return toFactor("RELIABILITY", value, "noRecord");
  const values = { served, grade: Math.round(meanGrade * 10) / 10 };
  return toFactor("RELIABILITY", value, "record", values);
}

/** Days without invitation or service after which fairness reaches 1. */
const IDLE_DAYS = 60;

function fairness({ lastActiveAt }: CandidateFacts, now: Date): Factor {
  if (!lastActiveAt) return toFactor("FAIRNESS", 1, "neverAsked");
  const days = fullDaysBetween(lastActiveAt, now);
  const value = Math.min(1, Math.max(0, days / IDLE_DAYS));
  return days >= IDLE_DAYS
    ? toFactor("FAIRNESS", value, "idle", { days })
    : toFactor("FAIRNESS", value, "activeLately", { days: Math.max(0, days) });
}

function language({ languages }: CandidateFacts, { language: needed }: Need): Factor | null {
  if (!needed) return null;
  return languages.includes(needed)
    ? toFactor("LANGUAGE", 1, "speaks", { language: needed })
    : toFactor("LANGUAGE", 0, "speaksNot", { language: needed });
}

function toFactor(
  factor: ScoreFactor,
  value: number,
  reason: Reason,
  values: Factor["values"] = {},
): Factor {
  return { factor, value, reason: reason, values };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

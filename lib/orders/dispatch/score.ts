import { distanceKm } from "@/lib/network/sites/distance";
import type { Weights } from "@/lib/orders/dispatch/weights";
import { isFreeAt } from "@/lib/network/registration/availability";
import { findKinship } from "@/lib/network/sites/kinship";
import type { ScoreFactor } from "@/prisma/generated/enums";
import { fullDaysBetween } from "@/lib/shared/days/durations";
import type { Candidate, Need } from "@/lib/orders/dispatch/candidate";

/** One thing that speaks for somebody, or does not. `said` and `values` are a message of `dispatch.reason`. */
export type Factor = {
  factor: ScoreFactor;
  /** 0 speaks against, 1 speaks for. */
  value: number;
  said: Reason;
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
 * How well somebody suits a wish. Declining is no factor: it costs nothing (志愿服务条例 art. 25).
 */
export function scoreOf(candidate: Candidate, need: Need, weights: Weights, now: Date): Score {
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

/** The order of proposals: who suits best first, and of equals always the same. */
export function bestFirst(one: Ranked, other: Ranked): number {
  return other.total - one.total || one.id.localeCompare(other.id);
}

type Ranked = { id: string; total: number };

function kinship(candidate: Candidate, need: Need): Factor {
  const { siteName } = candidate;
  switch (findKinship(candidate, need)) {
    case "SAME_PLACE":
      return said("KINSHIP", 1, "samePlace", { place: siteName });
    case "SAME_TOWN":
      return said("KINSHIP", 0.7, "sameTown", { town: need.townName ?? siteName });
    case "SAME_COUNTY":
      return said("KINSHIP", 0.2, "sameCounty");
  }
}

/** Halved every four kilometers. */
function distance({ point }: Candidate, need: Need): Factor {
  const km = distanceKm(point, need.point);
  if (km === null) return said("DISTANCE", 0.3, "distanceUnknown");
  return said("DISTANCE", 0.5 ** (km / 4), "distance", { km: Math.round(km * 10) / 10 });
}

function category({ categoryIds }: Candidate, { categoryId }: Need): Factor | null {
  if (!categoryId) return null;
  return categoryIds.includes(categoryId)
    ? said("CATEGORY", 1, "category")
    : said("CATEGORY", 0, "otherCategory");
}

/** Counts where the wish names a skill that somebody has. */
function skills({ skills: known }: Candidate, { content }: Need): Factor {
  const named = known.find((skill) => skill && content.includes(skill));
  return named ? said("SKILLS", 1, "skills", { skill: named }) : said("SKILLS", 0.3, "noSkill");
}

function availability({ availability: slots }: Candidate, { wantedTime }: Need): Factor | null {
  if (wantedTime === "ANY") return null;
  if (slots.length === 0) return said("AVAILABILITY", 0.5, "timesUnknown");
  return isFreeAt(slots, wantedTime)
    ? said("AVAILABILITY", 1, "freeThen")
    : said("AVAILABILITY", 0, "notFreeThen");
}

function load({ load: wishes, members }: Candidate): Factor {
  if (wishes === 0) return said("LOAD", 1, "noLoad");
  return said("LOAD", 1 / (1 + wishes / Math.max(1, Math.sqrt(members))), "load", { wishes });
}

/** Who has no grade yet begins with a good one that counts as two services. */
const PRIOR = { grade: 4.2, weight: 2 };

function reliability({ gradeSum, gradeWeight, served, meanGrade }: Candidate): Factor {
  const grade = (gradeSum + PRIOR.grade * PRIOR.weight) / (gradeWeight + PRIOR.weight);
  const value = (grade - 1) / 4;
  if (served === 0 || meanGrade === null) return said("RELIABILITY", value, "noRecord");
  const values = { served, grade: Math.round(meanGrade * 10) / 10 };
  return said("RELIABILITY", value, "record", values);
}

/** Whose turn it is: full after sixty days without being asked or serving. */
const IDLE_DAYS = 60;

function fairness({ lastActiveAt }: Candidate, now: Date): Factor {
  if (!lastActiveAt) return said("FAIRNESS", 1, "neverAsked");
  const days = fullDaysBetween(lastActiveAt, now);
  const value = Math.min(1, Math.max(0, days / IDLE_DAYS));
  return days >= IDLE_DAYS
    ? said("FAIRNESS", value, "idle", { days })
    : said("FAIRNESS", value, "activeLately", { days: Math.max(0, days) });
}

function language({ languages }: Candidate, { language: needed }: Need): Factor | null {
  if (!needed) return null;
  return languages.includes(needed)
    ? said("LANGUAGE", 1, "speaks", { language: needed })
    : said("LANGUAGE", 0, "speaksNot", { language: needed });
}

function said(
  factor: ScoreFactor,
  value: number,
  reason: Reason,
  values: Factor["values"] = {},
): Factor {
  return { factor, value, said: reason, values };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import * as z from "zod";
import { isDay } from "@/lib/shared/days/days";
import { dayParam, idParam, param, searchTextParam } from "@/lib/shared/forms/search-params";
import { Beneficiary } from "@/prisma/generated/enums";

/** Where it should be: at the place itself and below it, or the nearest first. */
export const WAYS = ["HERE", "NEAR"] as const;

/** What is looked for among the activities of a county. */
export const programmeFilterSchema = z.object({
  place: idParam,
  way: param(z.enum(WAYS)),
  category: idParam,
  platform: idParam,
  group: param(z.enum(Beneficiary)),
  q: searchTextParam,
});

export type ProgrammeFilter = z.output<typeof programmeFilterSchema>;

/** Whether anything is looked for. */
export function isFiltered(filter: ProgrammeFilter = {}): boolean {
  return Object.values(filter).some(Boolean);
}

/** The address of a week or a day: `day` is any day of it. */
export const daySchema = programmeFilterSchema.extend({ day: dayParam });

/** The address of a month, as 2026-12. */
export const monthSchema = programmeFilterSchema.extend({
  month: param(z.string().refine((month) => isDay(`${month}-01`))),
});

/** What a feed is of: a place with all below it, a team or a category; else the county. */
export const feedSchema = z.object({
  county: idParam,
  place: idParam,
  team: idParam,
  category: idParam,
});

export type FeedFilter = z.output<typeof feedSchema>;

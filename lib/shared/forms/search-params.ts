import * as z from "zod";
import { isDay } from "@/lib/shared/days/days";
import { countCharacters } from "@/lib/shared/forms/count-characters";
import { MAX_SEARCH_LENGTH } from "@/lib/shared/forms/search-length";
import { cleanText, narrow } from "@/lib/shared/forms/clean-text";

type Params = Record<string, string | number | undefined>;

/** A parameter of an address; an invalid value counts as absent. */
export function param<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

/** An id in an address. */
export const idParam = param(z.uuid());

/** A day in an address, as 2026-11-30. */
export const dayParam = param(z.string().refine(isDay));

/** The text of a search, with plain digits and letters for full-width ones; undefined if it is empty, or too long, which the field says. */
export const searchTextParam = param(
  z
    .string()
    .transform((typed) => narrow(cleanText(typed)))
    .pipe(z.string().trim().min(1).refine(isSearchable)),
);

function isSearchable(text: string): boolean {
  return countCharacters(text) <= MAX_SEARCH_LENGTH;
}

/** The parameters of the address a route was asked at; of one that is there several times the last. */
export function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

/** The path with the defined `params` as its query, in their order. */
export function address(path: string, params: Params): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

import * as z from "zod";
import { cleanText, narrow } from "@/lib/shared/forms/clean-text";

type Params = Record<string, string | number | undefined>;

/** A parameter of an address; an invalid value counts as absent. */
export function param<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

/** An id in an address. */
export const idParam = param(z.uuid());

/** The text of a search, with plain digits and letters for full-width ones; undefined if it is empty. */
export const searchTextParam = param(
  z
    .string()
    .transform((typed) => narrow(cleanText(typed)))
    .pipe(z.string().trim().min(1).max(60)),
);

/** The path with the defined `params` as its query, in their order. */
export function address(path: string, params: Params): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

import * as z from "zod";
import { withoutControls } from "@/lib/shared/forms/forms";

type Params = Record<string, string | number | undefined>;

/** A part of an address: what is said wrongly is as if it were not said. */
export function param<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

/** Which one of many; nothing where it is no id. */
export const idParam = param(z.uuid());

/** Words to look for; nothing where there are none. */
export const searchWords = param(
  z.string().transform(withoutControls).pipe(z.string().trim().min(1).max(60)),
);

/** `path` with what is set of `params`, in their order. */
export function address(path: string, params: Params): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

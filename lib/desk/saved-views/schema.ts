import * as z from "zod";
import { id, name } from "@/lib/shared/forms/fields";
import { toSavedQuery } from "@/lib/desk/saved-views/query";

/** A list of the desk to come back to, under a name of one's own. */
export const saveViewSchema = z.object({
  name: name(30),
  query: z.string().default("").transform(toSavedQuery),
});

export type SaveView = z.output<typeof saveViewSchema>;

export const removeViewSchema = z.object({ viewId: id });

export type RemoveView = z.output<typeof removeViewSchema>;

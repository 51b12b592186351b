import * as z from "zod";
import { toPlain } from "@/lib/shared/forms/clean-text";
import { id } from "@/lib/shared/forms/fields";

const QUANTITY = "quantity.";

const number = z.coerce
  .number({ error: "wholeNumber" })
  .int("wholeNumber")
  .max(100_000, "wholeNumber");

/** A whole number of at least `min`. Full-width digits are digits. */
export const wholeNumber = (min: number) =>
  z.preprocess(
    (typed) => (typeof typed === "string" ? toPlain(typed) : typed),
    number.min(min, "wholeNumber"),
  );

/** How many of each thing, by its id. */
export const quantities = z.record(id, wholeNumber(0));

/** The fields of a form that has one number field `quantity.<id>` a thing, with these as one field `quantity`. */
export function joinQuantities(form: unknown): Record<string, unknown> {
  const fields = form as Record<string, unknown>;
  const given = Object.entries(fields)
    .filter(([name]) => name.startsWith(QUANTITY))
    .map(([name, value]): [string, unknown] => [name.slice(QUANTITY.length), value]);
  return { ...fields, quantity: Object.fromEntries<unknown>(given) };
}

/** The things of which at least one is wanted. */
export function listWanted(quantity: Record<string, number>): [id: string, quantity: number][] {
  return Object.entries(quantity).filter(([, wanted]) => wanted > 0);
}

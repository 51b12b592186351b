import type { CORRECTED_FIELDS, EventData } from "@/lib/orders/wishes/event-data";

type Field = (typeof CORRECTED_FIELDS)[number];

/** What can be corrected of a wish, as it is or as it should be. */
export type Correctable = Record<Field, string | null>;

/** The fields in which two differ, with the old and the new value. */
export function listChanges(from: Correctable, to: Correctable): EventData["corrected"] {
  const fields = Object.keys(from) as Field[];
  return Object.fromEntries(
    fields
      .filter((field) => from[field] !== to[field])
      .map((field) => [field, { from: from[field], to: to[field] }]),
  );
}

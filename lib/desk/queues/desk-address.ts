import type { DeskView } from "@/lib/desk/queues/schema";
import { address } from "@/lib/shared/forms/search-params";

/** The list as `view` filters it, on its first page or another one. */
export function deskAddress(view: DeskView, page?: number): string {
  const { queue = "needsMe", ...filters } = view;
  return address("/desk", { queue, ...filters, page, at: undefined });
}

/** One wish, opened from the row `at` of the list that `view` shows. */
export function wishAddress(id: string, view: DeskView, at: number): string {
  return address(`/desk/wishes/${id}`, { ...view, at });
}

/** What the address of a wish says besides the wish, as fields of a form. */
export function wishAddressParams(view: DeskView): [name: string, value: string][] {
  return Object.entries(view).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
}

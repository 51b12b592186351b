import type { DeskView } from "@/lib/desk/queues/schema";
import { address } from "@/lib/shared/forms/search-params";

/** The address of the list as `view` filters it. */
export function deskAddress(view: DeskView, page?: number): string {
  const { queue = "needsMe", ...filters } = view;
  return address("/desk", { queue, ...filters, page, at: undefined });
}

/** The address of a wish, opened from row `at` of the list that `view` shows. */
export function wishAddress(id: string, view: DeskView, at: number): string {
  return address(`/desk/wishes/${id}`, { ...view, at });
}

/** The query of a wish's address as hidden fields of a form. */
export function wishAddressParams(view: DeskView): [name: string, value: string][] {
  return Object.entries(view).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
}

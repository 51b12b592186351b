import { shownSelection, type DeskView } from "@/lib/desk/queues/schema";
import { address } from "@/lib/shared/forms/search-params";

/** The address of the list as `view` filters it. */
export function deskAddress(view: DeskView, page?: number): string {
  const { queue = shownSelection(view), ...filters } = view;
  return address("/desk", { queue, ...filters, page, at: undefined, filters: undefined });
}

/** The address of a wish, opened from row `at` of the list that `view` shows. */
export function wishAddress(id: string, view: DeskView, at: number): string {
  return address(`/desk/wishes/${id}`, { ...view, at, filters: undefined });
}

/** A view as hidden fields of a form. */
export function viewParams(view: DeskView): [name: string, value: string][] {
  return Object.entries(view).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
}

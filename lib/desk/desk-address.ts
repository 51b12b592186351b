import type { DeskView } from "@/lib/desk/schema";
import { address } from "@/lib/search-params";

/** The list as `view` filters it, from its first page on. */
export function deskAddress(view: DeskView): string {
  return address("/desk", { ...view, queue: view.queue ?? "needsMe", ...FIRST_PAGE });
}

/** The neighboring page of the list. */
export function pageAddress(view: DeskView, cursor: Pick<DeskView, "after" | "before">): string {
  return address("/desk", { ...view, queue: view.queue ?? "needsMe", ...FIRST_PAGE, ...cursor });
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

const FIRST_PAGE = { after: undefined, before: undefined, at: undefined };

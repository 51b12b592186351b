import { pictogramPath } from "@/components/network/menu/pictogram";
import { escapeMarkup } from "@/lib/shared/markup";

type Item = { id: string; name: string; description: string };
type Kind = { name: string; picture: string; items: Item[] };

/**
 * The items of a menu by kind, each kind folded, as HTML. A county has a hundred of them: as one text they
 * cost a page a fraction of what as many elements do.
 */
export function menuOptions(kinds: Kind[]): string {
  return kinds
    .map(({ name, picture, items }) => {
      const drawing = `<svg viewBox="0 0 48 48" width=48 height=48 aria-hidden=true class="pictogram size-9"><path d="${pictogramPath(picture)}"/></svg>`;
      const summary = `<summary class=target>${drawing}<span>${escapeMarkup(name)}</span></summary>`;
      return `<details name=menu-kind class=menu-kind>${summary}<div>${items.map(radio).join("")}</div></details>`;
    })
    .join("");
}

function radio({ id, name, description }: Item): string {
  const input = `<input type=radio class=menu-radio name=menuItemId value=${id}>`;
  return `<label class="target menu-item">${input}${escapeMarkup(name)}<span>${escapeMarkup(description)}</span></label>`;
}

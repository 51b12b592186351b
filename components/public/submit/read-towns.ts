import type { Place, Town } from "@/lib/public/wall/places";
import type { Spelling } from "@/lib/public/wall/spellings";

/**
 * The towns and villages of a select (lib/public/wall/place-options.ts), as a search sees them. Those
 * without a spelling are found by their names.
 */
export function readTowns(select: HTMLSelectElement, spellings: Spelling[]): Town[] {
  const spelt = new Map(spellings.map(([id, name, spelling]) => [id, { name, spelling }]));
  const place = (id: string, label: string): Place => ({
    ...(spelt.get(id) ?? { name: label, spelling: "" }),
    ...{ id, label },
  });
  return [...select.querySelectorAll("optgroup")].map((group) => {
    const options = [...group.querySelectorAll("option")];
    const town = options.find(({ dataset }) => dataset.town !== undefined)?.value ?? null;
    const villages = options.filter(({ value }) => value !== town);
    return {
      ...place(town ?? "", group.label),
      ...{ id: town, villages: villages.map(({ value, text }) => place(value, text)) },
    };
  });
}

import { escapeMarkup } from "@/lib/shared/markup";
import type { Town } from "@/lib/public/wall/places";
import { shownName } from "@/lib/public/wall/shown-name";

type Labels = {
  /** Of the option that is no place. */
  choose: string;
  /** Of the option "this town, village unknown". */
  wholeTown: (town: string) => string;
};

/**
 * The options of a select of towns and villages, as HTML without the end tags that it does not need. A
 * county has 150 places: as one text they cost a page a fraction of what as many elements do.
 */
export function placeOptions(towns: Town[], { choose, wholeTown }: Labels): string {
  const groups = towns.map((town) => {
    const villages = town.villages.map((village) => option(village.id, shownName(village)));
    const whole =
      town.id === null ? [] : [option(town.id, wholeTown(shownName(town)), " data-town")];
    return `<optgroup label="${escapeMarkup(shownName(town))}">${[...villages, ...whole].join("")}`;
  });
  return option('""', choose) + groups.join("");
}

function option(value: string, label: string, attributes = ""): string {
  return `<option value=${value}${attributes}>${escapeMarkup(label)}`;
}

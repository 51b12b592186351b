import type { ReactNode } from "react";
import type { FinderWords } from "@/components/public/submit/found-places";
import { PlaceFinder } from "@/components/public/submit/place-finder";
import { PlaceSelect } from "@/components/public/submit/place-select";
import { getT } from "@/lib/shared/i18n/request.server";
import { placeOptions } from "@/lib/public/wall/place-options";
import type { Town } from "@/lib/public/wall/places";

type Props = {
  countyId: string;
  towns: Town[];
  label: ReactNode;
  chosenId?: string | undefined;
};

const MAX_AT_A_GLANCE = 5;

/** A select of towns and villages; with JavaScript also a search field. */
export async function PlaceField({ countyId, towns, label, chosenId }: Props) {
  const t = await getT("submit");
  return (
    <div className="space-y-2">
      <PlaceSelect
        label={label}
        options={placeOptions(towns, {
          choose: (await getT("common"))("form.choose"),
          wholeTown: (town) => t("wholeTown", { town }),
        })}
        chosenId={chosenId}
      />
      {isLong(towns) && <PlaceFinder countyId={countyId} words={finderWords(t)} />}
    </div>
  );
}

function finderWords(t: (key: keyof FinderWords) => string): FinderWords {
  return {
    find: t("find"),
    findHint: t("findHint"),
    found: t("found"),
    foundMore: t("foundMore"),
    foundNone: t("foundNone"),
    picked: t("picked"),
  };
}

/** Whether the list is too long to be scanned at a glance. */
function isLong(towns: Town[]): boolean {
  return towns.length > 1 || towns.some(({ villages }) => villages.length > MAX_AT_A_GLANCE);
}

import type { Town } from "@/lib/public/wall/places";
import { localTowns } from "@/lib/public/wall/local-towns";
import { shownName } from "@/lib/public/wall/shown-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { towns: Town[]; exceptId?: string };

/** The places of a county as options of a select: under each town its 所, then its 站. */
export async function TownOptions({ towns, exceptId }: Props) {
  const t = await getT("submit");
  return localTowns(towns, await getLocale()).map((town) => (
    <optgroup key={town.id ?? town.name} label={shownName(town)}>
      {town.id && town.id !== exceptId && (
        <option value={town.id}>{t("wholeTown", { town: shownName(town) })}</option>
      )}
      {town.villages
        .filter((village) => village.id !== exceptId)
        .map((village) => (
          <option key={village.id} value={village.id}>
            {shownName(village)}
          </option>
        ))}
    </optgroup>
  ));
}

import { SelectField } from "@/components/ui/fields";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Town } from "@/lib/public/wall/places";
import { shownName } from "@/lib/public/wall/shown-name";

/** Where a volunteer lives: the 站 (villages) of a county, grouped by 所 (town). */
export async function HomePlaceField({ towns, chosen }: { towns: Town[]; chosen?: string }) {
  const t = await getT("registration");
  return (
    // React resets a form to its first default values: a new key makes the changed choice the default.
    <SelectField
      key={chosen}
      name="homeSiteId"
      label={t("homePlace.label")}
      hint={t("homePlace.hint")}
      defaultValue={chosen ?? ""}
    >
      <option value="">{t("homePlace.choose")}</option>
      {towns.map((town) => (
        <optgroup key={town.id ?? town.name} label={shownName(town)}>
          {town.id && (
            <option value={town.id}>{t("homePlace.town", { name: shownName(town) })}</option>
          )}
          {town.villages.map((village) => (
            <option key={village.id} value={village.id}>
              {shownName(village)}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}

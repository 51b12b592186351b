import { SelectField } from "@/components/ui/fields";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Town } from "@/lib/public/wall/places";

/** Where somebody lives: the 站 of a county under their 所. */
export async function HomePlaceField({ towns, chosen }: { towns: Town[]; chosen?: string }) {
  const t = await getT("registration");
  return (
    // A changed choice makes a new select: a reset form would fall back to the first one.
    <SelectField
      key={chosen}
      name="homeSiteId"
      label={t("homePlace.label")}
      hint={t("homePlace.hint")}
      defaultValue={chosen ?? ""}
    >
      <option value="">{t("homePlace.choose")}</option>
      {towns.map(({ id, name, villages }) => (
        <optgroup key={id ?? name} label={name}>
          {id && <option value={id}>{t("homePlace.town", { name })}</option>}
          {villages.map((village) => (
            <option key={village.id} value={village.id}>
              {village.name}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}

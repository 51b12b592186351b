import { SelectField, TextField } from "@/components/ui/fields";
import type { ActivityText } from "@/lib/activities/activities/text";
import type { PlanChoices } from "@/lib/activities/planning/queries";
import { QUICK_KINDS } from "@/lib/activities/planning/schema";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { choices: PlanChoices; given?: Partial<ActivityText> };

/** What is held, and where. */
export async function PlaceFields({ choices, given }: Props) {
  const t = await getT("planning");
  const locale = await getLocale();
  return (
    <>
      <TextField
        name="title"
        label={t("quick.name")}
        defaultValue={given?.title}
        maxCharacters={60}
        required
      />
      <SelectField name="kind" label={t("quick.kind")} defaultValue={given?.kind ?? "CLASS"}>
        {QUICK_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="siteId" label={t("quick.site")} defaultValue={given?.siteId}>
        {choices.sites.map(({ id, name }) => (
          <option key={id} value={id}>
            {localPlaceName(name, locale)}
          </option>
        ))}
      </SelectField>
      <TextField
        name="spot"
        label={t("quick.spot")}
        hint={t("full.spotHint")}
        defaultValue={given?.spot}
        maxCharacters={60}
      />
    </>
  );
}

import { TalkFields } from "@/components/activities/planning/talk-fields";
import { ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/fields";
import type { ActivityText } from "@/lib/activities/activities/text";
import type { PlanChoices } from "@/lib/activities/planning/queries";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { Admission, Beneficiary } from "@/prisma/generated/enums";

type Given = Partial<ActivityText> & { speakerIds?: string[] };
type Props = { choices: PlanChoices; given?: Given };

/** Everything else that is said of an activity; all of it may be left empty. */
export async function DescriptionFields({ choices, given = {} }: Props) {
  const t = await getT("planning");
  const of = await getT("wishes");
  return (
    <>
      <TextArea
        name="description"
        label={t("full.description")}
        hint={t("full.descriptionHint")}
        defaultValue={given.description}
        maxCharacters={1000}
      />
      <BelongsTo choices={choices} given={given} />
      <SelectField
        name="beneficiary"
        label={t("full.beneficiary")}
        defaultValue={given.beneficiary ?? Beneficiary.OTHERS}
      >
        {Object.values(Beneficiary).map((value) => (
          <option key={value} value={value}>
            {of(`beneficiary.${value}`)}
          </option>
        ))}
      </SelectField>
      <ChoiceField
        type="radio"
        name="admission"
        label={t("full.admission")}
        chosen={[given.admission ?? Admission.WALK_IN]}
        choices={Object.values(Admission).map((value) => ({
          value,
          label: t(`admission.${value}`),
        }))}
      />
      <TextField
        name="places"
        inputMode="numeric"
        label={t("full.places")}
        defaultValue={given.places ?? ""}
      />
      <TalkFields speakers={choices.speakers} given={given} />
    </>
  );
}

/** To which item of the menu, platform, category and team it belongs. */
async function BelongsTo({ choices, given = {} }: Props) {
  const t = await getT("planning");
  const locale = await getLocale();
  const fields = [
    ["menuItemId", choices.items],
    ["platformId", choices.platforms],
    ["categoryId", choices.categories],
    ["hostTeamId", choices.teams],
  ] as const;
  return fields.map(([name, options]) => (
    <SelectField key={name} name={name} label={t(`full.${name}`)} defaultValue={given[name] ?? ""}>
      <option value="">{t("full.none")}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {"nameEn" in option ? localName(option, locale) : option.name}
        </option>
      ))}
    </SelectField>
  ));
}

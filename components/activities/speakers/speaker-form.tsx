import { AvailabilityGrid } from "@/components/network/registration/availability-grid";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { addSpeaker, editSpeaker } from "@/lib/activities/speakers/actions";
import type { Speaker, TeamChoice } from "@/lib/activities/speakers/queries";
import { INVITING_LEVELS } from "@/lib/activities/speakers/schema";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { speaker?: Speaker; teams: TeamChoice[] };

const NOBODY_YET = {
  ...{ name: "", unit: "", team: null, fields: [], availability: [] },
  invitedBy: "VILLAGE",
} as const;

/** Adds somebody to the roster, or edits what is known of them. */
export async function SpeakerForm({ speaker, teams }: Props) {
  const t = await getT("speakers");
  const { name, unit, team, fields, availability, invitedBy } = speaker ?? NOBODY_YET;
  return (
    <ActionForm
      id={speaker ? "edit-speaker" : "add-speaker"}
      action={speaker ? editSpeaker : addSpeaker}
      {...(speaker && { hidden: { speakerId: speaker.id } })}
      className="space-y-4 py-3"
    >
      <TextField name="name" label={t("name")} defaultValue={name} maxCharacters={20} />
      <TextField name="unit" label={t("unitOptional")} defaultValue={unit} maxCharacters={40} />
      <SelectField name="teamId" label={t("team")} defaultValue={team?.id ?? ""}>
        <option value="">{t("noTeam")}</option>
        {teams.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </SelectField>
      <TextArea
        name="fields"
        label={t("fields")}
        hint={t("fieldsHint")}
        defaultValue={fields.join("\n")}
        maxCharacters={200}
        rows={3}
      />
      <Availability chosen={[...availability]} />
      <ChoiceField
        type="radio"
        name="invitedBy"
        label={t("invitedBy")}
        chosen={[invitedBy]}
        choices={INVITING_LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
      />
      <SubmitButton primary>{t("save")}</SubmitButton>
    </ActionForm>
  );
}

async function Availability({ chosen }: { chosen: string[] }) {
  const [t, word] = [await getT("speakers"), await getT("registration")];
  return (
    <AvailabilityGrid
      legend={t("free")}
      hint={t("freeHint")}
      days={{
        MON: word("availability.MON"),
        TUE: word("availability.TUE"),
        WED: word("availability.WED"),
        THU: word("availability.THU"),
        FRI: word("availability.FRI"),
        SAT: word("availability.SAT"),
        SUN: word("availability.SUN"),
      }}
      parts={{
        MORNING: word("availability.MORNING"),
        AFTERNOON: word("availability.AFTERNOON"),
        EVENING: word("availability.EVENING"),
      }}
      chosen={chosen}
    />
  );
}

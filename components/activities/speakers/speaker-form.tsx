import { AvailabilityGrid } from "@/components/network/registration/availability-grid";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { addSpeaker, editSpeaker } from "@/lib/activities/speakers/actions";
import type { Speaker } from "@/lib/activities/speakers/queries";
import { INVITING_LEVELS } from "@/lib/activities/speakers/schema";
import type { TeamChoice } from "@/lib/activities/speakers/team-choices.data";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { speaker?: Speaker; teams: TeamChoice[] };

/** Adds somebody to the roster, or edits what is known of them. */
export async function SpeakerForm({ speaker, teams }: Props) {
  const t = await getT("speakers");
  return (
    <ActionForm
      id={speaker ? "edit-speaker" : "add-speaker"}
      action={speaker ? editSpeaker : addSpeaker}
      {...(speaker && { hidden: { speakerId: speaker.id } })}
      className="space-y-4 py-3"
    >
      <TextField name="name" label={t("name")} defaultValue={speaker?.name} maxCharacters={20} />
      <TextField
        name="unit"
        label={t("unitOptional")}
        defaultValue={speaker?.unit}
        maxCharacters={40}
      />
      <SelectField name="teamId" label={t("team")} defaultValue={speaker?.team?.id ?? ""}>
        <option value="">{t("noTeam")}</option>
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea
        name="fields"
        label={t("fields")}
        hint={t("fieldsHint")}
        defaultValue={speaker?.fields.join("\n")}
        maxCharacters={200}
        rows={3}
      />
      <Availability chosen={speaker?.availability ?? []} />
      <ChoiceField
        type="radio"
        name="invitedBy"
        label={t("invitedBy")}
        chosen={[speaker?.invitedBy ?? "VILLAGE"]}
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

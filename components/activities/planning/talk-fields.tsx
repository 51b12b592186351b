import { ChoiceField, SelectField, TextField } from "@/components/ui/fields";
import { Disclosure } from "@/components/ui/disclosure";
import type { ActivityText } from "@/lib/activities/activities/text";
import type { Speaker } from "@/lib/activities/speakers/queries";
import { getT } from "@/lib/shared/i18n/request.server";
import { TalkForm } from "@/prisma/generated/enums";

type Given = Partial<ActivityText> & { speakerIds?: string[] };

/** What a talk has besides: its subject, its form, and who speaks. */
export async function TalkFields({ speakers, given }: { speakers: Speaker[]; given: Given }) {
  const t = await getT("planning");
  const chosen = given.speakerIds ?? [];
  return (
    <Disclosure
      summary={t("full.talk")}
      open={given.kind === "TALK" || chosen.length > 0 || undefined}
    >
      <div className="space-y-4 pb-2">
        <TextField
          name="topic"
          label={t("full.topic")}
          defaultValue={given.topic ?? ""}
          maxCharacters={60}
        />
        <SelectField name="form" label={t("full.form")} defaultValue={given.form ?? ""}>
          <option value="">{t("full.none")}</option>
          {Object.values(TalkForm).map((form) => (
            <option key={form} value={form}>
              {t(`talkForm.${form}`)}
            </option>
          ))}
        </SelectField>
        {speakers.length > 0 && (
          <ChoiceField
            type="checkbox"
            name="speakerIds"
            label={t("full.speakers")}
            chosen={chosen}
            choices={speakers.map(({ id, name, unit, fields }) => ({
              value: id,
              label: [name, unit, fields.join(t("separator"))].filter(Boolean).join(" · "),
            }))}
            className="grid sm:grid-cols-2"
          />
        )}
      </div>
    </Disclosure>
  );
}

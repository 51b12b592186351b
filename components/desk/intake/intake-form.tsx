import { KnownFields } from "@/components/desk/intake/known-fields";
import { PlaceField } from "@/components/public/submit/place-field";
import { PrivacyLine } from "@/components/layout/privacy-line";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, SelectField, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { enterWish } from "@/lib/desk/intake/actions";
import type { Intake } from "@/lib/desk/intake/queries";
import { STAFF_CHANNELS, type IntakeView } from "@/lib/desk/intake/schema";
import { WantedTime } from "@/prisma/generated/enums";

type Props = { intake: Intake; view: IntakeView; idempotencyKey: string };

/** The form for entering many cards in a row: focus starts on the text, Enter in any field sends, and repeated values stay. */
export async function IntakeForm({ intake, view, idempotencyKey }: Props) {
  const t = await getT("intake");
  const words = await getT("wishes");
  const common = await getT("common");
  const optional = (label: string) => `${label} (${common("form.optional")})`;
  return (
    <ActionForm action={enterWish} hidden={{ idempotencyKey }} className="space-y-6">
      <ChoiceField
        type="radio"
        name="channel"
        label={t("channel")}
        chosen={[view.channel ?? "PHONE"]}
        choices={STAFF_CHANNELS.map((value) => ({ value, label: words(`channel.${value}`) }))}
      />
      <TextField
        name="content"
        label={t("content")}
        hint={t("contentHint")}
        maxLength={500}
        autoComplete="off"
        autoFocus
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField name="contactName" label={t("name")} maxLength={30} autoComplete="off" />
        <TextField name="phone" type="tel" inputMode="tel" label={t("phone")} autoComplete="off" />
      </div>
      <Place intake={intake} chosenId={view.place ?? intake.ownPlaceId} />
      <TextField
        name="address"
        label={optional(t("address"))}
        hint={t("addressHint")}
        maxLength={120}
        autoComplete="off"
      />
      <SelectField name="wantedTime" label={t("wanted")} defaultValue="ANY">
        {Object.values(WantedTime).map((value) => (
          <option key={value} value={value}>
            {words(`wanted.${value}`)}
          </option>
        ))}
      </SelectField>
      <KnownFields menu={intake.menu} categoryId={view.category} />
      <PrivacyLine />
      <SubmitButton primary>{t("submit")}</SubmitButton>
    </ActionForm>
  );
}

async function Place({ intake, chosenId }: { intake: Intake; chosenId: string | undefined }) {
  const t = await getT("intake");
  const words = await getT("submit");
  const common = await getT("common");
  return (
    <PlaceField
      towns={intake.towns}
      wholeTown={intake.towns.map(({ name }) => words("wholeTown", { town: name }))}
      chosenId={chosenId}
      words={{
        label: t("place"),
        choose: common("form.choose"),
        find: words("find"),
        findHint: words("findHint"),
        found: words("found"),
        foundNone: words("foundNone"),
        picked: words("picked"),
      }}
    />
  );
}

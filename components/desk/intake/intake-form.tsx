import { HelperFields } from "@/components/desk/intake/helper-fields";
import { AlikeQuestion } from "@/components/desk/intake/alike-question";
import { FirstField } from "@/components/desk/intake/first-field";
import { KnownFields } from "@/components/desk/intake/known-fields";
import { PlaceField } from "@/components/public/submit/place-field";
import { PrivacyLine } from "@/components/layout/privacy-line";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, SelectField, TextField, TickField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { localTowns } from "@/lib/public/wall/local-towns";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
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
      <FirstField
        name="content"
        label={t("content")}
        hint={t("contentHint")}
        maxCharacters={500}
        autoComplete="off"
      />
      <AskerFields />
      <FormFold label={t("helper.title")}>
        <HelperFields />
      </FormFold>
      <Place intake={intake} chosenId={view.place ?? intake.ownPlaceId} />
      <TextField
        name="address"
        label={optional(t("address"))}
        hint={t("addressHint")}
        maxCharacters={120}
        autoComplete="off"
      />
      <SelectField name="wantedTime" label={t("wanted")} defaultValue="ANY">
        {Object.values(WantedTime).map((value) => (
          <option key={value} value={value}>
            {words(`wanted.${value}`)}
          </option>
        ))}
      </SelectField>
      <div>
        <TickField name="hasConsent" label={t("consent")} hint={t("consentHint")} />
      </div>
      <KnownFields menu={intake.menu} categoryId={view.category} />
      <PrivacyLine />
      <AlikeQuestion
        words={{ title: t("alike.title"), open: t("alike.open"), another: t("alike.another") }}
      >
        <SubmitButton primary>{t("submit")}</SubmitButton>
      </AlikeQuestion>
    </ActionForm>
  );
}

/** Who asks, and how to reach them. */
async function AskerFields() {
  const t = await getT("intake");
  return (
    <div className="grid gap-x-6 gap-y-6 sm:grid-cols-2 sm:items-end sm:gap-y-1">
      <TextField name="contactName" label={t("name")} maxCharacters={30} autoComplete="off" />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        label={t("phone")}
        hint={t("phoneHint")}
        autoComplete="off"
      />
      <div className="sm:col-start-2">
        <TickField name="hasNoPhone" label={t("hasNoPhone")} />
      </div>
    </div>
  );
}

async function Place({ intake, chosenId }: { intake: Intake; chosenId: string | undefined }) {
  const t = await getT("intake");
  const towns = localTowns(intake.towns, await getLocale());
  return (
    <PlaceField countyId={intake.countyId} towns={towns} label={t("place")} chosenId={chosenId} />
  );
}

import { SavedNote } from "@/components/public/tracking/saved-note";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";
import { amendOwnWish } from "@/lib/orders/wishes/actions";

/** The hidden fields by which a form proves that it comes from the resident of the wish. */
export type TrackingLink = { wishId: string; trackingNumber: string; trackingKey: string };

export type Amending = {
  link: TrackingLink;
  hasAddress: boolean;
  /** What was typed into another form and is to be added. */
  typed: FormState | undefined;
};

/** Adds a note or the address to a wish. */
export async function AmendForm({
  link,
  hasAddress,
  typed,
  isOpen = typed !== undefined,
}: Amending & { isOpen?: boolean }) {
  const t = await getT("tracking");
  return (
    <ActionForm action={amendOwnWish} id="amend" hidden={link} initial={typed}>
      <SavedNote>{t("amend.done")}</SavedNote>
      <FormFold label={t("amend.title")} open={isOpen}>
        <TextArea
          name="word"
          label={t("amend.word")}
          hint={t("amend.wordHint")}
          maxCharacters={500}
        />
        <TextField
          name="address"
          label={t("amend.address")}
          hint={hasAddress ? t("amend.addressKept") : t("amend.addressHint")}
          autoComplete="street-address"
          maxCharacters={120}
        />
        <SubmitButton>{t("amend.send")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

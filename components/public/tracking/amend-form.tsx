import { SavedNote } from "@/components/public/tracking/saved-note";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { amendOwnWish } from "@/lib/orders/wishes/actions";

/** The hidden fields by which a form proves that it comes from the resident of the wish. */
export type TrackingLink = { wishId: string; trackingNumber: string; trackingKey: string };

type Props = { link: TrackingLink; hasAddress: boolean; isOpen?: boolean };

/** Adds a note or the address to a wish. */
export async function AmendForm({ link, hasAddress, isOpen = false }: Props) {
  const t = await getT("tracking");
  return (
    <ActionForm action={amendOwnWish} id="amend" hidden={link}>
      <SavedNote>{t("amend.done")}</SavedNote>
      <FormFold label={t("amend.title")} open={isOpen}>
        <TextArea name="word" label={t("amend.word")} hint={t("amend.wordHint")} maxLength={500} />
        <TextField
          name="address"
          label={t("amend.address")}
          hint={hasAddress ? t("amend.addressKept") : t("amend.addressHint")}
          autoComplete="street-address"
          maxLength={120}
        />
        <SubmitButton>{t("amend.send")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { explainDecline } from "@/lib/orders/volunteering/actions";
import type { OwnAnswer } from "@/lib/orders/volunteering/queries";

type Props = { wishId: string; answer: NonNullable<OwnAnswer> };

/** After 这次不行: asks for a reason, which nobody has to give. */
export async function Declined({ wishId, answer }: Props) {
  const t = await getT("volunteering");
  return (
    <>
      <p role="status">{t("decline.after")}</p>
      {answer === "EXPLAINED" ? (
        <p>{t("decline.told")}</p>
      ) : (
        <ActionForm action={explainDecline} hidden={{ wishId }} className="space-y-3">
          <p>{t("decline.ask")}</p>
          <TextField
            name="reason"
            label={t("decline.why")}
            hint={t("decline.hint")}
            maxCharacters={500}
            required
          />
          <SubmitButton>{t("decline.send")}</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}

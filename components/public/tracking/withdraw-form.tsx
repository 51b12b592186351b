import type { TrackingLink } from "@/components/public/tracking/amend-form";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { withdrawWish } from "@/lib/orders/wishes/actions";

/** 撤回: folded, so that withdrawing takes two steps. */
export async function WithdrawForm({ link }: { link: TrackingLink }) {
  const t = await getT("tracking");
  const common = await getT("common");
  return (
    <ActionForm action={withdrawWish} id="withdraw" hidden={link}>
      <FormFold label={t("withdraw.title")}>
        <p>{t("withdraw.warning")}</p>
        <TextField
          name="reason"
          label={t("withdraw.reason")}
          hint={common("form.optional")}
          maxCharacters={500}
        />
        <SubmitButton>{t("withdraw.send")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

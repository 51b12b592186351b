import type { TrackingLink } from "@/components/public/tracking/amend-form";
import { ActionForm } from "@/components/ui/action-form";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { unpublishOwnWish } from "@/lib/orders/wishes/actions";

/** 从心愿墙取下: the resident takes the consent back. */
export async function UnpublishForm({ link }: { link: TrackingLink }) {
  const t = await getT("tracking");
  return (
    <ActionForm action={unpublishOwnWish} id="unpublish" hidden={link}>
      <FormFold label={t("unpublish.title")}>
        <p>{t("unpublish.shown")}</p>
        <SubmitButton>{t("unpublish.send")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

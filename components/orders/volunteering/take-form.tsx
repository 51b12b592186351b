import { ActionForm } from "@/components/ui/action-form";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { acceptWish } from "@/lib/orders/volunteering/actions";
import type { InvitationView } from "@/lib/orders/volunteering/queries";

/** 抢单: takes the wish alone, after one confirmation. A leader finds the form for the team on the page of the wish. */
export async function TakeForm({ wish }: { wish: InvitationView }) {
  const t = await getT("volunteering");
  if (!wish.events.includes("accept")) return null;
  return (
    <ActionForm action={acceptWish} hidden={{ wishId: wish.id }}>
      <FormFold label={t("accept.button")}>
        <p>{t("accept.sure")}</p>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
          <SubmitButton primary>{t("accept.confirm")}</SubmitButton>
          {wish.teams.length > 0 && (
            <a href={`/volunteer/services/${wish.id}`} className="target">
              {t("pool.forTeam")}
            </a>
          )}
        </div>
      </FormFold>
    </ActionForm>
  );
}

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { claimWish, releaseClaim } from "@/lib/desk/claims/actions";
import type { Company } from "@/lib/desk/claims/queries";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { wishId: string; company: Company };

/** Which colleagues look at the wish too, who has it in hand, and the button to take it or give it back. */
export async function ClaimForm({ wishId, company: { lookers, claim } }: Props) {
  const t = await getT("claims");
  const mayPress = !claim || claim.isOwn;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-faded">
      {claim && <Holder claim={claim} />}
      {lookers.length > 0 && <p>{t("lookers", { names: lookers.join(t("and")) })}</p>}
      {mayPress && (
        <ActionForm id="claim" action={claim ? releaseClaim : claimWish} hidden={{ wishId }}>
          <SubmitButton>{t(claim ? "release" : "claim")}</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

async function Holder({ claim }: { claim: NonNullable<Company["claim"]> }) {
  const t = await getT("claims");
  const { name, isOwn, expiresAt } = claim;
  const until = formatDate(expiresAt, "time", await getLocale());
  return (
    <p className="font-bold text-indigo">
      {isOwn ? t("yours", { until }) : t("theirs", { name, until })}
    </p>
  );
}

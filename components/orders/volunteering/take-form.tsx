import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { acceptWish } from "@/lib/orders/volunteering/actions";
import type { Letter } from "@/lib/orders/volunteering/queries";

/** 抢单, for oneself; a leader goes on to the page of the wish to take it for the team. */
export async function TakeForm({ letter }: { letter: Letter }) {
  const t = await getT("volunteering");
  if (!letter.events.includes("accept")) return null;
  return (
    <ActionForm action={acceptWish} hidden={{ wishId: letter.id }}>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <SubmitButton primary>{t("accept.button")}</SubmitButton>
        {letter.teams.length > 0 && (
          <Link href={`/volunteer/services/${letter.id}`} prefetch={false} className="target">
            {t("pool.forTeam")}
          </Link>
        )}
      </div>
    </ActionForm>
  );
}

import { AnswerBy } from "@/components/orders/volunteering/answer-by";
import { AnswerForms } from "@/components/orders/volunteering/answer-forms";
import { Declined } from "@/components/orders/volunteering/declined";
import { Particulars } from "@/components/orders/volunteering/particulars";
import { ServiceCard } from "@/components/orders/volunteering/service-card";
import { WishTitle } from "@/components/orders/volunteering/wish-title";
import { WhyYou } from "@/components/orders/volunteering/why-you";
import { WishSummary } from "@/components/orders/volunteering/wish-summary";
import { getT } from "@/lib/shared/i18n/request.server";
import type { OwnAnswer, PastWish, WishPage } from "@/lib/orders/volunteering/queries";

/** One wish, with what the volunteer may see at this stage. */
export async function WishPageView({ page }: { page: WishPage }) {
  const t = await getT("volunteering");
  return (
    <div className="mx-auto max-w-3xl space-y-4 pb-6">
      <a href="/volunteer" className="target">
        {t("page.back")}
      </a>
      {page.stage === "ASKED" && (
        <WishSummary wish={page.invitation} heading="h1" isWaiting>
          <Particulars wish={page.invitation} />
          {page.invitation.events.includes("decline") && (
            <>
              <WhyYou invitation={page.invitation} />
              <AnswerBy invitation={page.invitation} />
            </>
          )}
          <AnswerForms invitation={page.invitation} />
        </WishSummary>
      )}
      {page.stage === "HELD" && (
        <ServiceCard service={page.service} teams={page.teams} heading="h1" />
      )}
      {page.stage === "PAST" && <Past wish={page.wish} answer={page.answer} />}
    </div>
  );
}

async function Past({ wish, answer }: { wish: PastWish; answer: OwnAnswer }) {
  const t = await getT("volunteering");
  return (
    <div className="max-w-prose space-y-3">
      <h1>
        <WishTitle wish={wish} isWaiting={false} />
      </h1>
      {answer ? <Declined wishId={wish.id} answer={answer} /> : <p>{t("page.past")}</p>}
    </div>
  );
}

import Link from "next/link";
import { AnswerBy } from "@/components/orders/volunteering/answer-by";
import { AnswerForms } from "@/components/orders/volunteering/answer-forms";
import { ServiceCard } from "@/components/orders/volunteering/service-card";
import { LetterTitle } from "@/components/orders/volunteering/letter-title";
import { WhyYou } from "@/components/orders/volunteering/why-you";
import { WishLetter } from "@/components/orders/volunteering/wish-letter";
import { getT } from "@/lib/shared/i18n/request.server";
import type { PastWish, WishPage } from "@/lib/orders/volunteering/queries";

/** One wish, as far as the volunteer may see it at this stage. */
export async function WishPageView({ page }: { page: WishPage }) {
  const t = await getT("volunteering");
  return (
    <div className="mx-auto max-w-3xl space-y-4 pb-6">
      <Link href="/volunteer" className="target">
        {t("page.back")}
      </Link>
      {page.stage === "ASKED" && (
        <WishLetter wish={page.letter} heading="h1" isWaiting>
          {page.letter.events.includes("decline") && (
            <>
              <WhyYou letter={page.letter} />
              <AnswerBy letter={page.letter} />
            </>
          )}
          <AnswerForms letter={page.letter} />
        </WishLetter>
      )}
      {page.stage === "HELD" && (
        <ServiceCard service={page.service} teams={page.teams} heading="h1" />
      )}
      {page.stage === "PAST" && <Past wish={page.wish} />}
    </div>
  );
}

async function Past({ wish }: { wish: PastWish }) {
  const t = await getT("volunteering");
  return (
    <div className="max-w-prose space-y-3">
      <h1>
        <LetterTitle wish={wish} isWaiting={false} />
      </h1>
      <p>{t("page.past")}</p>
    </div>
  );
}

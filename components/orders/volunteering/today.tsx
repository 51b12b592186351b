import Link from "next/link";
import { AnswerBy } from "@/components/orders/volunteering/answer-by";
import { AnswerForms } from "@/components/orders/volunteering/answer-forms";
import { History } from "@/components/orders/volunteering/history";
import { ServiceCard } from "@/components/orders/volunteering/service-card";
import { PastLetters } from "@/components/orders/volunteering/past-letters";
import { WhyYou } from "@/components/orders/volunteering/why-you";
import { WishLetter } from "@/components/orders/volunteering/wish-letter";
import { EmptyState } from "@/components/ui/empty-state";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Today } from "@/lib/orders/volunteering/queries";

type Props = { name: string; today: Today; isFirst: boolean };

/** A volunteer's page: letters to answer, services to do, then what was done. */
export async function TodayView({ name, today, isFirst }: Props) {
  const t = await getT("volunteering");
  const { letters, past, services, teams, history } = today;
  return (
    <div className="mx-auto max-w-3xl space-y-10 pb-6">
      <h1>{t("today.title", { name, letters: letters.length, services: services.length })}</h1>
      {letters.length + services.length === 0 && (
        <EmptyState title={t("today.empty")}>
          {t("today.begin")} <Link href="/volunteer/pool">{t("today.toPool")}</Link>
        </EmptyState>
      )}
      {letters.length > 0 && (
        <section className="space-y-4">
          <h2>{t("today.letters")}</h2>
          {letters.map((letter) => (
            <WishLetter key={letter.id} wish={letter} isWaiting>
              <WhyYou letter={letter} />
              <AnswerBy letter={letter} />
              <AnswerForms letter={letter} />
            </WishLetter>
          ))}
        </section>
      )}
      {services.length > 0 && (
        <section className="space-y-4">
          <h2>{t("today.services")}</h2>
          {services.map((service) => (
            <ServiceCard key={service.id} service={service} teams={teams} />
          ))}
        </section>
      )}
      {past.length > 0 && <PastLetters past={past} />}
      <section id="history" className="space-y-3">
        <h2>{t("history.title")}</h2>
        <History history={history} isFirst={isFirst} />
      </section>
    </div>
  );
}

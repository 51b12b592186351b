import { AnswerBy } from "@/components/orders/volunteering/answer-by";
import { AnswerForms } from "@/components/orders/volunteering/answer-forms";
import { HoursLine } from "@/components/orders/volunteering/hours-line";
import { Particulars } from "@/components/orders/volunteering/particulars";
import { Welcome } from "@/components/orders/volunteering/welcome";
import { History } from "@/components/orders/volunteering/history";
import { ServiceCard } from "@/components/orders/volunteering/service-card";
import { PastInvitations } from "@/components/orders/volunteering/past-invitations";
import { WhyYou } from "@/components/orders/volunteering/why-you";
import { WishSummary } from "@/components/orders/volunteering/wish-summary";
import { EmptyState } from "@/components/ui/empty-state";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Today } from "@/lib/orders/volunteering/queries";

type Props = { name: string; today: Today; isFirst: boolean };

/** A volunteer's page: invitations to answer, services to do, then past services. */
export async function TodayView({ name, today, isFirst }: Props) {
  const t = await getT("volunteering");
  const { invitations, past, services, teams, history, hours, number } = today;
  const isNew = isFirst && history.served.length === 0;
  return (
    <div className="mx-auto max-w-3xl space-y-10 pb-6">
      <h1>{t("today.title", { name, letters: invitations.length, services: services.length })}</h1>
      {isNew && <Welcome number={number} />}
      {invitations.length + services.length === 0 && (
        <EmptyState title={t("today.empty")}>
          {t("today.begin")} <a href="/volunteer/pool">{t("today.toPool")}</a>
        </EmptyState>
      )}
      {invitations.length > 0 && (
        <section className="space-y-4">
          <h2>{t("today.invitations")}</h2>
          {invitations.map((invitation) => (
            <WishSummary key={invitation.id} wish={invitation} isWaiting>
              <Particulars wish={invitation} />
              <WhyYou invitation={invitation} />
              <AnswerBy invitation={invitation} />
              <AnswerForms invitation={invitation} />
            </WishSummary>
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
      {past.length > 0 && <PastInvitations past={past} />}
      <section id="history" className="space-y-3">
        <h2>{t("history.title")}</h2>
        {hours.total.count > 0 && <HoursLine hours={hours} />}
        <History history={history} isFirst={isFirst} />
      </section>
    </div>
  );
}

import type { ReactNode } from "react";
import { WishBadges } from "@/components/desk/queues/wish-badges";
import { Contact } from "@/components/desk/wish-detail/contact";
import { Facts } from "@/components/desk/wish-detail/facts";
import { Invitations } from "@/components/desk/wish-detail/invitations";
import { VolunteerPhones } from "@/components/desk/volunteer-phone/volunteer-phones";
import { describeEvent } from "@/components/desk/wish-detail/describe-event";
import { Timeline } from "@/components/desk/wish-detail/timeline";
import { Dues } from "@/components/desk/wish-detail/dues";
import { FiveCells } from "@/components/orders/wishes/five-cells";
import { isOverdue } from "@/lib/orders/clocks/overdue";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";
import { hasGoneBack } from "@/lib/orders/wishes/five-orders";

type Props = {
  detail: WishDetail;
  mayReveal: boolean;
  now: Date;
  /** The step that is expected next, shown above the facts so that its button is in the first screen. */
  expected: ReactNode;
  /** The other steps, below them. */
  children: ReactNode;
};

/** Everything about one wish: text, status, facts, contact, invitations, events and steps. */
export async function WishDetail({ detail, mayReveal, now, expected, children }: Props) {
  const words = {
    desk: await getT("desk"),
    wishes: await getT("wishes"),
    registration: await getT("registration"),
    locale: await getLocale(),
  };
  const { desk, wishes } = words;
  const last = detail.events.at(-1);
  return (
    <article className="space-y-5">
      <header className="wish-head">
        <div role="region" aria-labelledby="wish" tabIndex={0}>
          <h1 id="wish" dir="auto" className="text-2xl leading-relaxed font-normal wrap-anywhere">
            {detail.content}
          </h1>
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <FiveCells
            status={detail.status}
            isLate={isOverdue(detail, now)}
            isBack={hasGoneBack(detail.status, detail.events)}
            className="w-40"
          />
          <strong>{wishes(`status.${detail.status}`)}</strong>
          <WishBadges wish={detail} t={desk} />
          <Dues detail={detail} now={now} />
        </div>
      </header>
      {last && (
        <p role="status" className="text-faded">
          {desk("wish.latest", { what: describeEvent(last, detail, words) })}
        </p>
      )}
      {detail.inOpenPool && <p>{desk("wish.pool")}</p>}
      {expected}
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[3fr_2fr]">
        <Facts detail={detail} words={words} />
        <Contact detail={detail} words={words} mayReveal={mayReveal} />
      </div>
      {children}
      <VolunteerPhones detail={detail} words={words} mayReveal={mayReveal} />
      <Invitations detail={detail} words={words} />
      <section aria-labelledby="happened" className="space-y-2">
        <h2 id="happened">{desk("wish.events")}</h2>
        <Timeline detail={detail} words={words} />
      </section>
    </article>
  );
}

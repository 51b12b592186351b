import type { ReactNode } from "react";
import { WishBadges } from "@/components/desk/queues/wish-badges";
import { Contact } from "@/components/desk/wish-detail/contact";
import { Facts } from "@/components/desk/wish-detail/facts";
import { Invitations } from "@/components/desk/wish-detail/invitations";
import { describeEvent } from "@/components/desk/wish-detail/describe-event";
import { Timeline } from "@/components/desk/wish-detail/timeline";
import { Dues } from "@/components/desk/wish-detail/dues";
import { FiveCells } from "@/components/orders/wishes/five-cells";
import { isOverdue } from "@/lib/orders/clocks/overdue";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Story } from "@/lib/desk/wish-detail/queries";
import { hasGoneBack } from "@/lib/orders/wishes/five-orders";

type Props = {
  story: Story;
  mayReveal: boolean;
  now: Date;
  /** The steps, shown below the timeline. */
  children: ReactNode;
};

/** Everything about one wish: text, status, facts, contact, invitations, events and steps. */
export async function WishDetail({ story, mayReveal, now, children }: Props) {
  const words = { desk: await getT("desk"), wishes: await getT("wishes") };
  const { desk, wishes } = words;
  const last = story.events.at(-1);
  return (
    <article className="space-y-8">
      <header className="space-y-3">
        <h1 className="text-2xl leading-relaxed font-normal wrap-anywhere">{story.content}</h1>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <FiveCells
            status={story.status}
            isLate={isOverdue(story, now)}
            isBack={hasGoneBack(story.status, story.events)}
            className="w-40"
          />
          <strong>{wishes(`status.${story.status}`)}</strong>
          <WishBadges wish={story} t={desk} />
          <Dues story={story} now={now} />
        </div>
        {last && (
          <p role="status" className="text-faded">
            {desk("wish.latest", { what: describeEvent(last, story, words) })}
          </p>
        )}
        {story.inOpenPool && <p>{desk("wish.pool")}</p>}
      </header>
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[3fr_2fr]">
        <Facts story={story} words={words} />
        <Contact story={story} words={words} mayReveal={mayReveal} />
      </div>
      <Invitations story={story} words={words} />
      <section aria-labelledby="happened" className="space-y-2">
        <h2 id="happened">{desk("wish.story")}</h2>
        <Timeline story={story} words={words} />
      </section>
      {children}
    </article>
  );
}

import type { Metadata } from "next";
import { notFound } from "@/lib/not-found";
import * as z from "zod";
import { FocusOnward } from "@/components/desk/focus-onward";
import { KeyHelp } from "@/components/desk/key-help";
import { QueueList } from "@/components/desk/queue-list";
import { WishSteps } from "@/components/desk/steps/wish-steps";
import { WayOn } from "@/components/desk/way-on";
import { WishList } from "@/components/desk/wish-list";
import { Workbench } from "@/components/desk/workbench";
import { FollowForm } from "@/components/notices/follow-form";
import { WishStory } from "@/components/story/wish-story";
import { requireHandler } from "@/lib/desk/handler";
import { countQueues, listPlaces, listWishes } from "@/lib/desk/queries";
import { deskViewSchema, searchSchema } from "@/lib/desk/schema";
import { getT } from "@/lib/i18n/request";
import { listChoices } from "@/lib/story/choices";
import { findStory } from "@/lib/story/queries";
import { unitsFor } from "@/lib/story/units";
import { availableEvents, maySeeContact } from "@/lib/wishes/policy";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("desk");
  return { title: t("wish.facts") };
}

/** A wish's whole story, in the third pane of the desk. */
export default async function DeskWishPage({
  params,
  searchParams,
}: PageProps<"/desk/wishes/[id]">) {
  const actor = await requireHandler();
  const id = z.uuid().safeParse((await params).id).data ?? notFound();
  const query = await searchParams;
  const view = deskViewSchema.parse(query);
  const search = searchSchema.parse(query);
  const [story, places] = await Promise.all([findStory(actor, id), listPlaces(actor, view.place)]);
  if (!story) notFound();
  const now = new Date();
  const events = availableEvents(actor, story.facts, now);
  const [counts, list, choices] = await Promise.all([
    countQueues(actor, view, places, now),
    listWishes(actor, view, places, now),
    listChoices(actor, story, events, search),
  ]);
  return (
    <Workbench
      shown="wish"
      queues={
        <>
          <QueueList level={actor.level} view={view} counts={counts} />
          <KeyHelp openId={id} />
          <FocusOnward wishId={id} status={story.status} />
        </>
      }
      list={<WishList list={list} view={view} openId={id} now={now} />}
      wish={
        <div key={`${id} ${story.version}`}>
          <WayOn list={list} view={view} openId={id} />
          <WishStory story={story} mayReveal={maySeeContact(actor, story.facts, now)} now={now}>
            <WishSteps
              actor={actor}
              events={events}
              now={now}
              story={story}
              choices={choices}
              units={unitsFor(actor, story, places)}
              view={view}
              search={search}
            />
          </WishStory>
          <FollowForm wishId={id} isFollowing={story.facts.followerIds.includes(actor.id)} />
        </div>
      }
    />
  );
}

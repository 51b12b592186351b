import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import * as z from "zod";
import { FocusAfterStep } from "@/components/desk/queues/focus-after-step";
import { KeyHelp } from "@/components/desk/queues/key-help";
import { QueueList } from "@/components/desk/queues/queue-list";
import { WishSteps } from "@/components/desk/steps/wish-steps";
import { ListNavigation } from "@/components/desk/queues/list-navigation";
import { WishList } from "@/components/desk/queues/wish-list";
import { Workbench } from "@/components/desk/queues/workbench";
import { ResidentPhone } from "@/components/desk/resident-phone/resident-phone";
import { FollowForm } from "@/components/notices/inbox/follow-form";
import { WishDetail } from "@/components/desk/wish-detail/wish-detail";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { countQueues, listPlaces, listWishes } from "@/lib/desk/queues/queries";
import { deskViewSchema, searchSchema } from "@/lib/desk/queues/schema";
import { mayChangeResidentPhone } from "@/lib/desk/resident-phone/policy";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";
import { getT } from "@/lib/shared/i18n/request.server";
import { listChoices } from "@/lib/desk/wish-detail/choices.server";
import { findWishDetail } from "@/lib/desk/wish-detail/queries";
import { listUnits } from "@/lib/desk/wish-detail/units";
import { availableEvents, maySeeContact } from "@/lib/orders/wishes/policy";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("desk");
  return { title: t("wish.facts") };
}

/** The detail of a wish, in the third pane of the desk. */
export default async function DeskWishPage({
  params,
  searchParams,
}: PageProps<"/desk/wishes/[id]">) {
  const actor = await requireHandler();
  const id = z.uuid().safeParse((await params).id).data ?? notFound();
  const query = await searchParams;
  const view = deskViewSchema.parse(query);
  const search = searchSchema.parse(query);
  const [detail, places] = await Promise.all([
    findWishDetail(actor, id),
    listPlaces(actor, view.place),
  ]);
  if (!detail) notFound();
  const now = new Date();
  const events = availableEvents(actor, detail.facts, now);
  const [counts, list, choices] = await Promise.all([
    countQueues(actor, view, places, now),
    listWishes(actor, view, places, now),
    listChoices(actor, detail, events, search),
  ]);
  const t = await getT("desk");
  return (
    <Workbench
      shown="wish"
      queues={
        <>
          <QueueList level={actor.level} view={view} counts={counts} t={t} />
          <KeyHelp openId={id} />
          <FocusAfterStep wishId={id} status={detail.status} />
        </>
      }
      list={<WishList list={list} view={view} openId={id} now={now} />}
      wish={
        <div key={`${id} ${detail.version}`}>
          <ListNavigation list={list} view={view} openId={id} />
          <WishDetail detail={detail} mayReveal={maySeeContact(actor, detail.facts, now)} now={now}>
            <WishSteps
              actor={actor}
              events={events}
              now={now}
              detail={detail}
              choices={choices}
              units={listUnits(actor, detail, places)}
              view={view}
              search={search}
            />
          </WishDetail>
          {mayChangeResidentPhone(actor) && (
            <ResidentPhone wishId={id} reachesPhones={reachesPhones()} />
          )}
          <FollowForm wishId={id} isFollowing={detail.facts.followerIds.includes(actor.id)} />
        </div>
      }
    />
  );
}

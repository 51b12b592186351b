import type { Metadata } from "next";
import type { ComponentProps } from "react";
import { notFound } from "@/lib/shared/not-found.server";
import * as z from "zod";
import { FocusAfterStep } from "@/components/desk/queues/focus-after-step";
import { KeyHelp } from "@/components/desk/queues/key-help";
import { QueueList } from "@/components/desk/queues/queue-list";
import { Duplicates } from "@/components/desk/merging/duplicates";
import { MergeState } from "@/components/desk/merging/merge-state";
import { ClaimForm } from "@/components/desk/claims/claim-form";
import { ExpectedStep, OtherSteps } from "@/components/desk/steps/wish-steps";
import { ListNavigation } from "@/components/desk/queues/list-navigation";
import { WishList } from "@/components/desk/queues/wish-list";
import { Workbench } from "@/components/desk/queues/workbench";
import { WishRoom } from "@/components/orders/visits/wish-room";
import { ResidentPhone } from "@/components/desk/resident-phone/resident-phone";
import { FollowForm } from "@/components/notices/inbox/follow-form";
import { localNames } from "@/components/desk/wish-detail/local-names";
import { WishDetail } from "@/components/desk/wish-detail/wish-detail";
import { listViews } from "@/lib/desk/saved-views/queries";
import { meetAtWish } from "@/lib/desk/claims/queries";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { listPlacesFor, readDesk } from "@/lib/desk/queues/queries";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import { deskViewSchema, searchSchema } from "@/lib/desk/queues/schema";
import { mayChangeResidentPhone } from "@/lib/desk/resident-phone/policy";
import { readCodeStep, type StepParams } from "@/lib/shared/sign-in/code-step.server";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { listChoices } from "@/lib/desk/wish-detail/choices.server";
import { findWishDetail } from "@/lib/desk/wish-detail/queries";
import { listDuplicates } from "@/lib/orders/merging/queries";
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
  const [found, places] = await Promise.all([
    findWishDetail(actor, id),
    listPlacesFor(actor, view),
  ]);
  if (!found) notFound();
  const detail = { ...found, names: localNames(found.names, await getLocale()) };
  const now = new Date();
  const events = availableEvents(actor, detail.facts, now);
  const [views, company, { counts, list }, choices, duplicates] = await Promise.all([
    listViews(actor),
    meetAtWish(actor, id, now),
    readDesk(actor, view, places, now),
    listChoices(actor, detail, events, search, now),
    events.includes("merge") ? listDuplicates(actor, { ...detail, siteId: detail.site.id }) : [],
  ]);
  const t = await getT("desk");
  const steps = { actor, events, now, detail, choices, view, search };
  return (
    <Workbench
      shown="wish"
      queues={
        <>
          <QueueList level={actor.level} view={view} counts={counts} views={views} t={t} />
          <KeyHelp openId={id} />
          <FocusAfterStep wishId={id} status={detail.status} />
        </>
      }
      list={<WishList actor={actor} list={list} view={view} openId={id} now={now} />}
      listKey={deskAddress(view, view.page)}
      wish={
        <div key={`${id} ${detail.version}`}>
          <ListNavigation list={list} view={view} openId={id}>
            <ClaimForm wishId={id} company={company} />
          </ListNavigation>
          <MergeState detail={detail} mayUndo={events.includes("unmerge")} />
          <WishDetail
            detail={detail}
            mayReveal={maySeeContact(actor, detail.facts, now)}
            now={now}
            expected={<Expected {...steps} duplicates={duplicates} />}
          >
            <OtherSteps {...steps} />
          </WishDetail>
          {mayChangeResidentPhone(actor) && <OtherPhone wishId={id} params={query} />}
          <FollowForm wishId={id} isFollowing={detail.facts.followerIds.includes(actor.id)} />
        </div>
      }
    />
  );
}

type ExpectedProps = ComponentProps<typeof ExpectedStep> &
  Pick<ComponentProps<typeof Duplicates>, "duplicates">;

/** What comes first: wishes that may be the same, then the step that is expected. */
function Expected({ duplicates, ...steps }: ExpectedProps) {
  return (
    <>
      <Duplicates wishId={steps.detail.id} duplicates={duplicates} />
      <ExpectedStep {...steps} />
      {steps.choices.room && <WishRoom wishId={steps.detail.id} room={steps.choices.room} />}
    </>
  );
}

async function OtherPhone({ wishId, params }: { wishId: string; params: StepParams }) {
  const place = { page: `/desk/wishes/${wishId}`, id: "resident-phone" };
  const initial = await readCodeStep(place, params);
  return <ResidentPhone wishId={wishId} reachesPhones={reachesPhones()} initial={initial} />;
}

import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import * as z from "zod";
import { PlaceQueues } from "@/components/desk/queues/place-queues";
import { StaffAtPlace } from "@/components/network/people/staff-at-place";
import { PlacePage } from "@/components/network/sites/place-page";
import { VenueLinks } from "@/components/network/venues/venue-links";
import { TeamsAtPlace } from "@/components/network/teams/teams-at-place";
import { PlaceFigures } from "@/components/reporting/stats/place-figures";
import { countQueues, listPlacesFor } from "@/lib/desk/queues/queries";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { isAdmin, isCountyAdmin } from "@/lib/shared/auth/admin";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { mayImport } from "@/lib/network/imports/policy";
import { listStaffAt } from "@/lib/network/people/staff-at-place.data";
import { mayMoveOrClose } from "@/lib/network/sites/policy";
import { findPlace, listPlaces } from "@/lib/network/sites/queries";
import { placeFilterSchema, type PlaceFilter } from "@/lib/network/sites/schema";
import { mayKeepVenues } from "@/lib/network/venues/policy";
import { listTeamsAt } from "@/lib/network/teams/teams-at-place.data";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { toDashboardView } from "@/lib/reporting/stats/schema";
import "../../stats/stats.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("sites");
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: PageProps<"/admin/places/[id]">) {
  const actor = await requireStaff();
  const id = z.uuid().safeParse((await params).id).data ?? notFound();
  const filter = placeFilterSchema.parse(await searchParams);
  const now = new Date();
  const [place, dashboard] = await Promise.all([
    findPlace(actor, id),
    findDashboard(actor, toDashboardView({ place: id }, now), now),
  ]);
  if (!place || !dashboard) notFound();
  const [staff, teams] = await Promise.all([listStaffAt(actor, id), listTeamsAt(actor, id)]);
  return (
    <PlacePage
      place={place}
      volunteers={dashboard.figures.registered.volunteers}
      figures={<PlaceFigures dashboard={dashboard} isHandler={isHandler(actor)} />}
      wishes={isHandler(actor) && <Wishes actor={actor} placeId={id} now={now} />}
      rooms={mayKeepVenues(actor) && <VenueLinks siteId={id} />}
      staff={staff && <StaffAtPlace staff={staff} />}
      teams={teams && <TeamsAtPlace teams={teams} keeps={isCountyAdmin(actor)} />}
      keeping={isAdmin(actor) ? await readKeeping(actor, id, filter) : null}
    />
  );
}

async function readKeeping(actor: StaffActor, placeId: string, filter: PlaceFilter) {
  return {
    mayMoveOrClose: mayMoveOrClose(actor, placeId),
    mayImport: mayImport(actor) && placeId === actor.siteId,
    mayAddAccounts: isCountyAdmin(actor),
    filter,
    below: await listPlaces(actor, placeId, filter),
  };
}

type WishesProps = { actor: StaffActor; placeId: string; now: Date };

/** The open wishes of the place, as the desk counts them. */
async function Wishes({ actor, placeId, now }: WishesProps) {
  const view = deskViewSchema.parse({ place: placeId });
  const counts = await countQueues(actor, view, await listPlacesFor(actor, view), now);
  return <PlaceQueues placeId={placeId} level={actor.level} counts={counts} />;
}

import type { Metadata } from "next";
import { VenuePage } from "@/components/public/programme/venue-page";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { idParam } from "@/lib/shared/forms/search-params";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { findVenue } from "@/lib/public/programme/activity.data";
import { listNext } from "@/lib/public/programme/queries";

type Props = PageProps<"/activities/places/[id]">;

const SHOWN = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await findShown(params);
  const t = await getT("programme");
  return { title: t("venue.title", { place: localPlaceName(name, await getLocale()) }) };
}

export default async function Venue({ params }: Props) {
  const venue = await findShown(params);
  const now = new Date();
  return <VenuePage venue={venue} next={await listNext(venue, SHOWN, now)} now={now} />;
}

async function findShown(params: Props["params"]) {
  const id = idParam.parse((await params).id);
  return (id && (await findVenue(id))) || notFound();
}

import type { Metadata } from "next";
import { MyWishes } from "@/components/public/tracking/my-wishes";
import { OpenTracking } from "@/components/public/tracking/open-tracking";
import { readCodeStep } from "@/lib/shared/sign-in/code-step.server";
import { readConfirmedPhone } from "@/lib/shared/sign-in/confirmed-phone.server";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";
import { getT } from "@/lib/shared/i18n/request.server";
import { listOwnWishes } from "@/lib/public/tracking/own-wishes.data";
import { trackViewSchema } from "@/lib/public/tracking/schema";
import { findCounty } from "@/lib/public/wall/county.server";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("tracking"))("mine.title") };
}

export default async function TrackPage({ searchParams }: Props) {
  const params = await searchParams;
  const { link } = trackViewSchema.parse(params);
  const phone = await readConfirmedPhone();
  const help = (await findCounty())?.phone ?? null;
  const isLinkOver = link === "over";
  if (phone) {
    return <MyWishes wishes={await listOwnWishes(phone)} isLinkOver={isLinkOver} help={help} />;
  }
  const initial = await readCodeStep({ page: "/track" }, params);
  return <OpenTracking {...{ initial, isLinkOver, help }} reachesPhones={reachesPhones()} />;
}

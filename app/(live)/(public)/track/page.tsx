import type { Metadata } from "next";
import { OpenTracking } from "@/components/public/tracking/open-tracking";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("tracking"))("open.title") };
}

export default function TrackPage() {
  return <OpenTracking reachesPhones={reachesPhones()} />;
}

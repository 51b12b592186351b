import type { Metadata } from "next";
import { OpenTracking } from "@/components/tracking/open-tracking";
import { getT } from "@/lib/i18n/request";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("tracking"))("open.title") };
}

export default function TrackPage() {
  return <OpenTracking />;
}

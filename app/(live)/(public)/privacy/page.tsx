import type { Metadata } from "next";
import { NoCounty } from "@/components/public/home/no-county";
import { PrivacyPage } from "@/components/public/privacy/privacy-page";
import { findPrivacy } from "@/lib/public/privacy/queries";
import { findCounty } from "@/lib/public/wall/county.server";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("privacy"))("title") };
}

export default async function Privacy() {
  const county = await findCounty();
  const privacy = county && (await findPrivacy(county.id));
  return privacy ? <PrivacyPage privacy={privacy} /> : <NoCounty />;
}

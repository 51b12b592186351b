import type { Metadata } from "next";
import { NoCounty } from "@/components/public/home/no-county";
import { PrivacyPage } from "@/components/public/privacy/privacy-page";
import { openView, type ViewParams } from "@/lib/public/file-pages/view.server";
import { findPrivacy } from "@/lib/public/privacy/queries";
import { chooseCounty } from "@/lib/public/wall/choose-county";
import { listCounties } from "@/lib/public/wall/queries";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata({ params }: ViewParams): Promise<Metadata> {
  await openView(params);
  return { title: (await getT("privacy"))("title") };
}

export default async function Privacy({ params }: ViewParams) {
  const { countyId } = await openView(params);
  const county = chooseCounty(await listCounties(), countyId);
  const privacy = county && (await findPrivacy(county.id));
  return privacy ? <PrivacyPage privacy={privacy} /> : <NoCounty />;
}

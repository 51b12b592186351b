import type { Metadata } from "next";
import { SubmittedPage } from "@/components/public/submit/submitted-page";
import { getT } from "@/lib/shared/i18n/request.server";
import { ownUrl } from "@/lib/shared/own-url.server";
import { linkIsOver } from "@/lib/public/tracking/link-is-over.server";
import { findTracked } from "@/lib/public/tracking/queries";

type Props = { params: Promise<{ number: string; key: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("submit");
  return { title: t("submitted.title"), robots: { index: false, follow: false } };
}

export default async function SubmittedRoute({ params }: Props) {
  const { number, key } = await params;
  const wish = await findTracked(number, key);
  return wish ? <SubmittedPage wish={wish} url={ownUrl(wish.path)} /> : linkIsOver();
}

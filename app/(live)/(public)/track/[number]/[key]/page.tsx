import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import { TrackedWishPage } from "@/components/public/tracking/tracked-wish-page";
import { getT } from "@/lib/shared/i18n/request.server";
import { findTracked } from "@/lib/public/tracking/queries";
import { formatTrackingNumber } from "@/lib/shared/auth/tracking-number";

type Props = { params: Promise<{ number: string; key: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getT("tracking");
  const number = formatTrackingNumber((await params).number);
  return { title: t("title", { number }), robots: { index: false, follow: false } };
}

export default async function TrackedPage({ params }: Props) {
  const { number, key } = await params;
  const wish = await findTracked(number, key);
  return wish ? <TrackedWishPage wish={wish} /> : notFound();
}

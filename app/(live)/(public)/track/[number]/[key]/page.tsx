import type { Metadata } from "next";
import { linkIsOver } from "@/lib/public/tracking/link-is-over.server";
import { TrackedWishPage } from "@/components/public/tracking/tracked-wish-page";
import { getT } from "@/lib/shared/i18n/request.server";
import { findTracked } from "@/lib/public/tracking/queries";
import { readCodeStep, type StepParams } from "@/lib/shared/sign-in/code-step.server";
import { formatTrackingNumber } from "@/lib/shared/auth/tracking-number";

type Props = {
  params: Promise<{ number: string; key: string }>;
  searchParams: Promise<StepParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getT("tracking");
  const number = formatTrackingNumber((await params).number);
  return { title: t("title", { number }), robots: { index: false, follow: false } };
}

export default async function TrackedPage({ params, searchParams }: Props) {
  const { number, key } = await params;
  const wish = await findTracked(number, key);
  if (!wish) return linkIsOver();
  const typed = await readCodeStep({ page: wish.path }, { form: (await searchParams).form ?? "" });
  return <TrackedWishPage wish={wish} typed={typed} />;
}

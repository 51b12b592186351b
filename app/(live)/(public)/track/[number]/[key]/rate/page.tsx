import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import { RatePage } from "@/components/public/tracking/rate-page";
import { getT } from "@/lib/shared/i18n/request.server";
import { findTracked } from "@/lib/public/tracking/queries";
import { toGrade } from "@/lib/orders/wishes/grade";

type Props = {
  params: Promise<{ number: string; key: string }>;
  searchParams: Promise<{ grade?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("tracking");
  return { title: t("rate.title"), robots: { index: false, follow: false } };
}

export default async function RateRoute({ params, searchParams }: Props) {
  const { number, key } = await params;
  const wish = await findTracked(number, key);
  if (!wish) notFound();
  return <RatePage wish={wish} picked={toGrade(Number((await searchParams).grade))} />;
}

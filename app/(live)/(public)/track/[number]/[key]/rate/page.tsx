import type { Metadata } from "next";
import { linkIsOver } from "@/lib/public/tracking/link-is-over.server";
import { RatePage } from "@/components/public/tracking/rate-page";
import { getT } from "@/lib/shared/i18n/request.server";
import { findTracked } from "@/lib/public/tracking/queries";
import { findCallBackBy } from "@/lib/public/tracking/call-back-by.data";
import { isRedoGrade } from "@/lib/orders/wishes/lifecycle";
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
  if (!wish || wish.isHelper) linkIsOver();
  const grade = toGrade(Number((await searchParams).grade));
  const picked =
    grade && isRedoGrade(grade) ? { grade, callBackBy: await findCallBackBy(wish.id) } : null;
  return <RatePage wish={wish} picked={picked} />;
}

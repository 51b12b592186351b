import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FigureWishesPage } from "@/components/reporting/stats/figure-wishes-page";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { lateDoor } from "@/lib/reporting/stats/doors";
import { findFigureWishes } from "@/lib/reporting/stats/figure-wishes.data";
import { isRunning } from "@/lib/reporting/stats/period";
import { figureWishesSchema, toPeriod } from "@/lib/reporting/stats/schema";
import "../stats.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("stats");
  return { title: t("wishes.title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats/wishes">) {
  const actor = await requireStaff();
  const view = figureWishesSchema.parse(await searchParams);
  const now = new Date();
  const period = toPeriod(view, now);
  const { place: placeId = actor.siteId, figure, only, page } = view;
  // What is late now is on the desk, to the minute.
  if (figure === "late" && isRunning(period, now)) redirect(lateDoor(placeId));
  const found = await findFigureWishes(actor, { placeId, period, figure, only, page }, now);
  if (!found) notFound();
  return <FigureWishesPage {...{ found, view, period }} isOver={!isRunning(period, now)} />;
}

import type { Metadata } from "next";
import * as z from "zod";
import { ActivityPage } from "@/components/activities/activities/activity-page";
import { findActivity } from "@/lib/activities/activities/queries";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("activities");
  return { title: t("page") };
}

export default async function Page({ params }: PageProps<"/desk/activities/[id]">) {
  const actor = await requireHandler();
  const id = z.uuid().safeParse((await params).id).data ?? notFound();
  return <ActivityPage activity={(await findActivity(actor, id)) ?? notFound()} />;
}

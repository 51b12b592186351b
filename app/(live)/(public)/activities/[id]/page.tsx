import type { Metadata } from "next";
import { ActivityPage } from "@/components/public/programme/activity-page";
import { idParam } from "@/lib/shared/forms/search-params";
import { notFound } from "@/lib/shared/not-found.server";
import { findPublicActivity, listSame } from "@/lib/public/programme/activity.data";

type Props = PageProps<"/activities/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, description } = await findShown(params);
  return { title, ...(description && { description }) };
}

export default async function Activity({ params }: Props) {
  const activity = await findShown(params);
  const now = new Date();
  return <ActivityPage activity={activity} same={await listSame(activity, now)} now={now} />;
}

async function findShown(params: Props["params"]) {
  const id = idParam.parse((await params).id);
  return (id && (await findPublicActivity(id))) || notFound();
}

import type { Metadata } from "next";
import { SpeakersPage } from "@/components/activities/speakers/speakers-page";
import { mayKeepSpeakers } from "@/lib/activities/speakers/policy";
import { listSpeakers, listTeamChoices } from "@/lib/activities/speakers/queries";
import { speakerFilterSchema } from "@/lib/activities/speakers/schema";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { isHandler } from "@/lib/shared/auth/handler";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("speakers");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/speakers">) {
  const actor = await requireAdmin();
  if (!isHandler(actor)) notFound();
  const view = speakerFilterSchema.parse(await searchParams);
  return (
    <SpeakersPage
      speakers={await listSpeakers(actor, view)}
      teams={await listTeamChoices(actor)}
      mayEdit={mayKeepSpeakers(actor)}
      view={view}
    />
  );
}

import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { NoCounty } from "@/components/home/no-county";
import { SubmitForm } from "@/components/submit/submit-form";
import { reachesPhones } from "@/lib/auth/code-sender";
import { getT } from "@/lib/i18n/request";
import { firstAnswerBy } from "@/lib/tracking/first-answer";
import { findCounty } from "@/lib/wall/county";
import { keptAnswerRules, keptMenu, keptPlaces } from "@/lib/wall/public-reads";

type Props = { searchParams: Promise<{ item?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("submit"))("title") };
}

export default async function SubmitPage({ searchParams }: Props) {
  const county = await findCounty();
  if (!county) return <NoCounty />;
  const { item } = await searchParams;
  return (
    <SubmitForm
      county={county.name}
      towns={await keptPlaces(county.id)}
      menu={await keptMenu(county.id)}
      chosenItemId={typeof item === "string" ? item : undefined}
      idempotencyKey={randomUUID()}
      answerBy={firstAnswerBy(await keptAnswerRules(county.id), new Date())}
      reachesPhones={reachesPhones()}
    />
  );
}

import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { NoCounty } from "@/components/public/home/no-county";
import { SubmitForm } from "@/components/public/submit/submit-form";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";
import { getT } from "@/lib/shared/i18n/request.server";
import { firstAnswerBy } from "@/lib/public/tracking/first-answer";
import { findCounty } from "@/lib/public/wall/county.server";
import { cachedAnswerRules, cachedMenu, cachedPlaces } from "@/lib/public/wall/public-reads.server";

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
      towns={await cachedPlaces(county.id)}
      menu={await cachedMenu(county.id)}
      chosenItemId={typeof item === "string" ? item : undefined}
      idempotencyKey={randomUUID()}
      answerBy={firstAnswerBy(await cachedAnswerRules(county.id), new Date())}
      reachesPhones={reachesPhones()}
    />
  );
}

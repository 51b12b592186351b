import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { IntakePage } from "@/components/intake/intake-page";
import { requireHandler } from "@/lib/desk/handler";
import { getT } from "@/lib/i18n/request";
import { findIntake } from "@/lib/intake/queries";
import { intakeViewSchema } from "@/lib/intake/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("intake");
  return { title: t("title") };
}

/** 代点单: staff enter the wish of a resident who rang, came or wrote a card. */
export default async function Page({ searchParams }: PageProps<"/desk/new">) {
  const actor = await requireHandler();
  const view = intakeViewSchema.parse(await searchParams);
  const intake = await findIntake(actor, view);
  return <IntakePage intake={intake} view={view} idempotencyKey={randomUUID()} />;
}

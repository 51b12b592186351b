import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { IntakePage } from "@/components/desk/intake/intake-page";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { findIntake } from "@/lib/desk/intake/queries";
import { intakeViewSchema } from "@/lib/desk/intake/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("intake");
  return { title: t("title") };
}

/** 代点单: staff enter the wish of a resident who called, came or wrote a card. */
export default async function Page({ searchParams }: PageProps<"/desk/new">) {
  const actor = await requireHandler();
  const view = intakeViewSchema.parse(await searchParams);
  const intake = await findIntake(actor, view);
  return <IntakePage intake={intake} view={view} idempotencyKey={randomUUID()} />;
}

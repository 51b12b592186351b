import type { Metadata } from "next";
import { WeightsPage } from "@/components/rules/weights-page";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";
import { maySetRules } from "@/lib/rules/policy";
import { findWeights, previewWeights } from "@/lib/rules/queries";
import { weightsViewSchema } from "@/lib/rules/schema";
import { isSameWeights, triedWeights } from "@/lib/rules/weight-preview";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("rules");
  return { title: t("tabs.weights") };
}

export default async function Page({ searchParams }: PageProps<"/admin/rules/weights">) {
  const actor = await requireAdmin();
  if (!maySetRules(actor)) notFound();
  const { saved, ...view } = weightsViewSchema.parse(await searchParams);
  const inForce = await findWeights(actor);
  const tried = triedWeights(inForce, view);
  const preview = isSameWeights(inForce, tried)
    ? null
    : await previewWeights(actor, tried, new Date());
  return (
    <WeightsPage inForce={inForce} tried={tried} preview={preview} isSaved={saved === "yes"} />
  );
}

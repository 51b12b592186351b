import type { Metadata } from "next";
import { WeightsPage } from "@/components/orders/rules/weights-page";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { maySetRules } from "@/lib/orders/rules/policy";
import { findWeights, previewWeights } from "@/lib/orders/rules/queries";
import { weightsViewSchema } from "@/lib/orders/rules/schema";
import { isSameWeights, triedWeights } from "@/lib/orders/rules/weight-preview";

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

import { PreviewChanges } from "@/components/orders/rules/preview-changes";
import { PreviewSummary } from "@/components/orders/rules/preview-summary";
import { RulesHead } from "@/components/orders/rules/rules-head";
import { WeightsForm } from "@/components/orders/rules/weights-form";
import { DEFAULT_WEIGHTS, type Weights } from "@/lib/orders/dispatch/weights";
import { getT } from "@/lib/shared/i18n/request.server";
import { isSameWeights, type WeightPreview } from "@/lib/orders/rules/weight-preview";
import { address } from "@/lib/shared/forms/search-params";

type Props = {
  inForce: Weights;
  tried: Weights;
  /** Null if the tried weights are those in force. */
  preview: WeightPreview | null;
  isSaved: boolean;
};

/** The weights of the factors, and what the tried ones would have changed. */
export async function WeightsPage({ inForce, tried, preview, isSaved }: Props) {
  const t = await getT("rules");
  return (
    <div className="space-y-8">
      <RulesHead tab="weights" />
      <p className="max-w-prose">{t("weights.lead")}</p>
      {isSaved && !preview && (
        <p role="status" className="border-l-4 border-bamboo pl-4 font-bold">
          {t("weights.saved")}
        </p>
      )}
      {preview && <PreviewSummary preview={preview} />}
      <section aria-labelledby="weights" className="space-y-4">
        <h2 id="weights">{t("weights.formTitle")}</h2>
        <WeightsForm inForce={inForce} tried={tried} />
        <p className="flex flex-wrap gap-x-6">
          {preview && (
            <a href="/admin/rules/weights" className="target">
              {t("weights.reset")}
            </a>
          )}
          {!isSameWeights(tried, DEFAULT_WEIGHTS) && (
            <a href={address("/admin/rules/weights", DEFAULT_WEIGHTS)} className="target">
              {t("weights.defaults")}
            </a>
          )}
        </p>
      </section>
      {preview && preview.changes.length > 0 && <PreviewChanges changes={preview.changes} />}
    </div>
  );
}

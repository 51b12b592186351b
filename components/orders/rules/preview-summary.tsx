import { getT } from "@/lib/shared/i18n/request.server";
import type { WeightPreview } from "@/lib/orders/rules/weight-preview";

/** Summarizes what the tried weights would have changed. */
export async function PreviewSummary({ preview }: { preview: WeightPreview }) {
  const t = await getT("rules");
  const { wishes, firstChanged: first, threeChanged: three } = preview;
  return (
    <section aria-labelledby="preview" className="space-y-3">
      <h2 id="preview">{t("weights.preview.title")}</h2>
      <div className="max-w-prose border-l-4 border-honey pl-4">
        <p className="font-bold">
          {wishes === 0
            ? t("weights.preview.none")
            : t("weights.preview.summary", { wishes, first, three })}
        </p>
        <p>{t("weights.trying")}</p>
        {wishes > 0 && <p className="text-faded">{t("weights.preview.today")}</p>}
      </div>
    </section>
  );
}

import type { PlanFigures } from "@/lib/desk/batch/plan-figures";
import type { BatchOffer } from "@/lib/desk/batch/queries";
import { NOBODY_REASONS } from "@/lib/desk/batch/row";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";

/** How many wishes can be sent, how many have no candidate and why, and what planning them together gains. */
export async function BatchSums({ offer }: { offer: BatchOffer }) {
  const t = await getT("dispatch");
  const { rows, hasMore, isBest, best, oneByOne } = offer;
  if (!best || !oneByOne) return null;
  const left = NOBODY_REASONS.map((why) => ({
    why,
    count: rows.filter(({ nobody }) => nobody === why).length,
  })).filter(({ count }) => count > 0);
  return (
    <section className="max-w-prose border-l-4 border-honey pl-4">
      <p className="font-song text-lg font-bold">{t("batch.sum", { count: best.sent })}</p>
      {left.map(({ why, count }) => (
        <p key={why}>{t("batch.left", { count, why: t(`batch.nobody.${why}`) })}</p>
      ))}
      <p>{isBest ? describeGain(best, oneByOne, t) : t("batch.notBest")}</p>
      {hasMore && <p className="text-faded">{t("batch.more")}</p>}
    </section>
  );
}

/** The gain of planning together over planning one by one; figures that do not differ are left out. */
function describeGain(best: PlanFigures, oneByOne: PlanFigures, t: Translator<"dispatch">): string {
  const parts = [
    best.sent > oneByOne.sent && t("batch.gainSent", { more: best.sent - oneByOne.sent }),
    best.points !== oneByOne.points &&
      t("batch.gainPoints", { before: oneByOne.points, after: best.points }),
    best.busiest !== oneByOne.busiest &&
      t("batch.gainBusiest", { before: oneByOne.busiest, after: best.busiest }),
  ].filter((part) => part !== false);
  if (parts.length === 0) return t("batch.noGain");
  return t("batch.gain", { what: parts.join(t("batch.comma")) });
}

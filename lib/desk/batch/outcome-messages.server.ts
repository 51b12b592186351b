import "server-only";
import { refresh } from "next/cache";
import type { Outcome } from "@/lib/desk/batch/commands";
import type { ReviewOutcome } from "@/lib/desk/batch/review.data";
import type { FormState } from "@/lib/shared/forms/forms";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** Refreshes the page and returns a message for each wish: `sent.<id>` or `left.<id>`. */
export async function reportOutcomes(outcomes: Outcome[]): Promise<Partial<FormState>> {
  refresh();
  const t = await getT("dispatch");
  const errors = await getT("errors");
  const data = new Map<string, string>();
  for (const { wishId, content, name, result } of outcomes) {
    const wish = content ?? "";
    if (result === "SENT") {
      const to = name
        ? t("batch.sentTo", { content: wish, name })
        : t("batch.sentToPool", { content: wish });
      data.set(`sent.${wishId}`, to);
    } else if (result === "ALREADY") {
      data.set(`left.${wishId}`, t("batch.already", { content: wish }));
    } else {
      const why = errors(result, {});
      data.set(`left.${wishId}`, t("batch.notSent", { content: wish, why }));
    }
  }
  const sent = outcomes.filter(({ result }) => result === "SENT").length;
  const left = outcomes.length - sent;
  return { ok: sent > 0, message: t("batch.sent", { sent, left }), data: Object.fromEntries(data) };
}

/** A message for each wish of a batch of reviews, under the same names. The page shows nothing else after it. */
export async function reportReviews(outcomes: ReviewOutcome[]): Promise<Partial<FormState>> {
  const t = await getT("reviews");
  const errors = await getT("errors");
  const locale = await getLocale();
  const data = new Map<string, string>();
  for (const { wishId, content, category, result } of outcomes) {
    const wish = content ?? "";
    if (result === "APPROVED") {
      const as = category ? localName(category, locale) : "";
      data.set(`sent.${wishId}`, t("approvedAs", { content: wish, category: as }));
    } else {
      const why =
        "obstacle" in result ? t(`obstacle.${result.obstacle}`) : errors(result.refused, {});
      data.set(`left.${wishId}`, t("leftOut", { content: wish, why }));
    }
  }
  const done = outcomes.filter(({ result }) => result === "APPROVED").length;
  const left = outcomes.length - done;
  return { ok: done > 0, message: t("done", { done, left }), data: Object.fromEntries(data) };
}

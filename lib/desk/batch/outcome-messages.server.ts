import "server-only";
import { refresh } from "next/cache";
import type { Outcome } from "@/lib/desk/batch/commands";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";

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

import type { Step } from "@/components/wishes/five-steps";
import { formatDate } from "@/lib/i18n/dates";
import { getLocale, getT } from "@/lib/i18n/request";
import type { TrackedWish } from "@/lib/tracking/queries";
import { stepDates } from "@/lib/tracking/timeline";
import { cellStates, FIVE_ORDERS, type Order } from "@/lib/wishes/five-orders";

/** The five orders of a wish in the words of its resident, with the day of each that is done. */
export async function toldSteps({
  status,
  round,
  events,
}: TrackedWish): Promise<Record<Order, Step>> {
  const t = await getT("tracking");
  const locale = await getLocale();
  const states = cellStates(status);
  const dates = stepDates(events, round);
  const told = FIVE_ORDERS.map((order, index): [Order, Step] => {
    const state = states[index] ?? "toCome";
    const date = state === "done" || order === "ask" ? dates[order] : null;
    const words = t(`step.${order}.${state}`);
    return [order, { state, words, ...(date ? { when: formatDate(date, "day", locale) } : {}) }];
  });
  return Object.fromEntries(told) as Record<Order, Step>;
}

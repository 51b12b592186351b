import type { Step } from "@/components/orders/wishes/five-steps";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { TrackedWish } from "@/lib/public/tracking/queries";
import { stepDates } from "@/lib/public/tracking/timeline";
import {
  cellStates,
  FIVE_ORDERS,
  hasGoneBack,
  type CellState,
  type Order,
} from "@/lib/orders/wishes/five-orders";

/** The five orders of a wish as texts for its resident, with the day of each that is done. */
export async function describeSteps({
  status,
  round,
  events,
  isLate,
}: TrackedWish): Promise<Record<Order, Step>> {
  const t = await getT("tracking");
  const locale = await getLocale();
  const states = cellStates(status);
  const dates = stepDates(events, round);
  const marks = {
    isLate,
    isBack: hasGoneBack(status, events),
    isUnrated: status === "UNRATED",
  };
  const described = FIVE_ORDERS.map((order, index): [Order, Step] => {
    const state = states[index] ?? "toCome";
    const date = state === "done" || order === "ask" ? dates[order] : null;
    return [
      order,
      {
        state,
        text: describeStep(t, order, state, marks),
        ...(state === "now" && { isLate, isBack: marks.isBack }),
        ...(date ? { when: formatDate(date, "day", locale) } : {}),
      },
    ];
  });
  return Object.fromEntries(described) as Record<Order, Step>;
}

type Marks = { isLate: boolean; isBack: boolean; isUnrated: boolean };

/** The text of one order; it also says what the marks in its cell show. */
function describeStep(
  t: Translator<"tracking">,
  order: Order,
  state: CellState,
  marks: Marks,
): string {
  if (marks.isUnrated && order === "rate") return t("step.rate.unrated");
  const words = t(`step.${order}.${state}`);
  if (state !== "now") return words;
  if (marks.isLate) return t("stepLate", { words });
  return marks.isBack ? t("stepBack", { words }) : words;
}

import { buildCalendar } from "@/lib/orders/clocks/calendar";
import { dueAfter } from "@/lib/orders/clocks/clock";
import { limitFor } from "@/lib/orders/clocks/limit";
import type { ClockRules } from "@/lib/orders/clocks/rules";
import type { LimitUnit } from "@/prisma/generated/enums";

/** By when a wish submitted now is answered: the latest limit of all categories it may get. */
export function firstAnswerBy(rules: ClockRules, now: Date): { at: Date; unit: LimitUnit } {
  const calendar = buildCalendar(rules);
  const answerBy = (categoryId: string | null) => {
    const limit = limitFor(rules.timeLimits, "REVIEW", { urgency: "NORMAL", categoryId });
    return { at: dueAfter(now, limit, calendar), unit: limit.unit };
  };
  return rules.timeLimits
    .map(({ categoryId }) => answerBy(categoryId))
    .reduce((latest, one) => (one.at > latest.at ? one : latest), answerBy(null));
}

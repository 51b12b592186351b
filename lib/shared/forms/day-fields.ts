import * as z from "zod";
import { isDay } from "@/lib/shared/days/days";
import { toPlain } from "@/lib/shared/forms/clean-text";

/** A day as a browser writes it: 2026-11-28. */
export const dayField = z.string({ error: "required" }).transform(toPlain).refine(isDay, "day");

/** A time of the day as a browser writes it, or as it is typed in haste, 1430 or 9; in minutes after midnight. */
export const timeField = z
  .string({ error: "required" })
  .transform(toPlain)
  .pipe(z.string().regex(/^([01]?\d|2[0-3])(:?[0-5]\d)?(:00)?$/, "timeOfDay"))
  .transform((typed) => {
    const [, hours = "0", minutes = "0"] = /^(\d{1,2}):?(\d\d)?/.exec(spread(typed)) ?? [];
    return 60 * Number(hours) + Number(minutes);
  });

/** Three digits are an hour of one digit and its minutes: 930. */
function spread(typed: string): string {
  return /^\d{3}$/.test(typed) ? `0${typed}` : typed;
}

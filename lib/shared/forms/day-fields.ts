import * as z from "zod";
import { isDay } from "@/lib/shared/days/days";
import { toPlain } from "@/lib/shared/forms/clean-text";

/** A day as a browser writes it: 2026-11-28. */
export const day = z.string({ error: "required" }).transform(toPlain).refine(isDay, "day");

/** A time of the day as a browser writes it, in minutes after midnight: 14:30. */
export const timeOfDay = z
  .string({ error: "required" })
  .transform(toPlain)
  .pipe(z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d(:00)?$/, "timeOfDay"))
  .transform((typed) => {
    const [hours = 0, minutes = 0] = typed.split(":").map(Number);
    return 60 * hours + minutes;
  });

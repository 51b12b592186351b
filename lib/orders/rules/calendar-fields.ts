import * as z from "zod";
import { isDay } from "@/lib/shared/days/days";
import { toPlain } from "@/lib/shared/forms/clean-text";
import { whole } from "@/lib/shared/forms/fields";
import { FIRST_YEAR, isCalendarYear, LAST_YEAR } from "@/lib/orders/rules/calendar-years";

/** A day of the calendar, "2027-02-06". */
export const day = z
  .string({ error: "day" })
  .transform(toPlain)
  .refine(isDay, "day")
  .refine((value) => isCalendarYear(Number(value.slice(0, 4))), "dayFar");

export const year = whole(FIRST_YEAR, LAST_YEAR);

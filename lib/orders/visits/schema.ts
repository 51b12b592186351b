import * as z from "zod";
import { day, id, timeOfDay } from "@/lib/shared/forms/fields";
import { startOfDay } from "@/lib/shared/days/china-time";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";

/** 约时间: a day and a time in China. */
export const scheduleVisitSchema = z
  .object({ wishId: id, day, time: timeOfDay })
  .transform(({ wishId, day: on, time: minutes }) => ({
    wishId,
    visitAt: later(startOfDay(on), minutes * MINUTE_MS),
  }));

/** 取消约定 */
export const unscheduleVisitSchema = z.object({ wishId: id });

export type ScheduleVisit = z.output<typeof scheduleVisitSchema>;
export type UnscheduleVisit = z.output<typeof unscheduleVisitSchema>;

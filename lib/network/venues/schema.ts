import * as z from "zod";
import { countDays } from "@/lib/shared/days/days";
import { day, id, name, text, timeOfDay, toList, whole } from "@/lib/shared/forms/fields";
import { dayParam, idParam } from "@/lib/shared/forms/search-params";
import { DAY_OFF } from "@/lib/network/venues/opening-hours";

const END_OF_DAY = 24 * 60;

/** Until when: 24:00 is the end of the day, and so is midnight. */
const endOfTime = z
  .preprocess((typed) => (typed === "24:00" ? "00:00" : typed), timeOfDay)
  .transform((minutes) => minutes || END_OF_DAY);

const room = {
  name: name(20),
  capacity: whole(1, 100_000),
  spot: text(40)
    .optional()
    .transform((spot) => spot ?? ""),
};

export const addRoomSchema = z.object({ siteId: id, ...room });
export const editRoomSchema = z.object({ roomId: id, ...room });
export const roomIdSchema = z.object({ roomId: id });

const weekday = z.coerce
  .number({ error: "pickOne" })
  .int("pickOne")
  .min(1, "pickOne")
  .max(DAY_OFF, "pickOne");

/** Hours for one or several weekdays; 8 is a weekday that is a day off. */
export const addHoursSchema = z
  .object({
    siteId: id,
    weekdays: z.preprocess(toList, z.array(weekday).min(1, "pickOne").max(DAY_OFF, "pickOne")),
    from: timeOfDay,
    to: endOfTime,
    validFrom: day.optional(),
    validTo: day.optional(),
  })
  .refine(({ from, to }) => from < to, { path: ["to"], message: "timeOrder" })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    path: ["validTo"],
    message: "dayOrder",
  });

export const hoursIdSchema = z.object({ hoursId: id });

const LONGEST_EXCEPTION_DAYS = 100;

/** Days on which a place or one room is closed or, with `from` and `to`, open at other hours. */
export const addExceptionSchema = z
  .object({
    siteId: id,
    roomId: id.optional(),
    fromOn: day,
    toOn: day.optional(),
    from: timeOfDay.optional(),
    to: endOfTime.optional(),
    reason: text(60),
  })
  .transform((typed) => ({ ...typed, toOn: typed.toOn ?? typed.fromOn }))
  .refine(({ fromOn, toOn }) => fromOn <= toOn, { path: ["toOn"], message: "dayOrder" })
  .refine(({ fromOn, toOn }) => countDays(fromOn, toOn) <= LONGEST_EXCEPTION_DAYS, {
    path: ["toOn"],
    message: "tooManyDays",
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ["to"],
    message: "required",
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    path: ["to"],
    message: "timeOrder",
  });

export const exceptionIdSchema = z.object({ exceptionId: id });

const kit = { name: name(20), unit: name(10), quantity: whole(0, 100_000) };

export const addKitItemSchema = z.object({ siteId: id, ...kit });
export const editKitItemSchema = z.object({ kitItemId: id, ...kit });
export const kitItemIdSchema = z.object({ kitItemId: id });
export const loanIdSchema = z.object({ loanId: id });

/** 收回: the place takes a room back that it had lent. */
export const takeBackRoomSchema = z.object({ bookingId: id, reason: text(200) });

/** The query of the calendar's address: a place and a day of the week shown. */
export const calendarViewSchema = z.object({ site: idParam, day: dayParam });

export type AddRoom = z.output<typeof addRoomSchema>;
export type EditRoom = z.output<typeof editRoomSchema>;
export type RoomId = z.output<typeof roomIdSchema>;
export type AddHours = z.output<typeof addHoursSchema>;
export type HoursId = z.output<typeof hoursIdSchema>;
export type AddException = z.output<typeof addExceptionSchema>;
export type ExceptionId = z.output<typeof exceptionIdSchema>;
export type AddKitItem = z.output<typeof addKitItemSchema>;
export type EditKitItem = z.output<typeof editKitItemSchema>;
export type KitItemId = z.output<typeof kitItemIdSchema>;
export type LoanId = z.output<typeof loanIdSchema>;
export type TakeBackRoom = z.output<typeof takeBackRoomSchema>;
export type CalendarView = z.output<typeof calendarViewSchema>;

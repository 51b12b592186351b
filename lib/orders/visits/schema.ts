import * as z from "zod";
import { day, id, moment, timeOfDay } from "@/lib/shared/forms/fields";
import { joinQuantities, listWanted, quantities } from "@/lib/shared/forms/quantities";
import { dayParam, param } from "@/lib/shared/forms/search-params";
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

/** For how many minutes a room can be wanted. */
export const ROOM_MINUTES = [30, 60, 90, 120, 180, 240] as const;

const roomMinutes = z.coerce.number().refine((value) => ROOM_MINUTES.some((one) => one === value));

/** 暂留场地: `slot` is "<room> <from>", as the select offers it. */
export const holdVisitRoomSchema = z
  .object({
    wishId: id,
    slot: z.string({ error: "pickOne" }).regex(/^\S+ \S+$/, "pickOne"),
    minutes: roomMinutes,
    /** Whether rooms of other places are shown. */
    others: z.literal("1").optional(),
  })
  .transform(({ slot, ...rest }) => ({ ...rest, ...readSlot(slot) }))
  .pipe(
    z.object({
      ...{ wishId: id, roomId: id, startsAt: moment },
      ...{ minutes: z.number(), others: z.literal("1").optional() },
    }),
  );

function readSlot(slot: string) {
  const [roomId, startsAt] = slot.split(" ");
  return { roomId, startsAt };
}

export const visitHoldSchema = z.object({ wishId: id, holdId: id });

export const visitRoomSchema = z.object({ wishId: id });

/** 借器材: one number field `quantity.<id>` an item. */
export const lendVisitKitSchema = z
  .preprocess(joinQuantities, z.object({ wishId: id, dueOn: day, quantity: quantities }))
  .refine(({ quantity }) => listWanted(quantity).length > 0, {
    path: ["dueOn"],
    message: "lendSome",
  })
  .transform(({ quantity, ...rest }) => ({
    ...rest,
    lines: listWanted(quantity).map(([kitItemId, wanted]) => ({ kitItemId, quantity: wanted })),
  }));

export const dropVisitKitSchema = z.object({ wishId: id, loanId: id });

/** The query of the page on which a room is chosen: the day, for how long, and whether of other places too. */
export const roomViewSchema = z.object({
  day: dayParam,
  minutes: param(roomMinutes),
  others: param(z.literal("1")),
});

export type RoomView = z.output<typeof roomViewSchema>;
export type HoldVisitRoom = z.output<typeof holdVisitRoomSchema>;
export type VisitHold = z.output<typeof visitHoldSchema>;
export type VisitRoom = z.output<typeof visitRoomSchema>;
export type LendVisitKit = z.output<typeof lendVisitKitSchema>;
export type DropVisitKit = z.output<typeof dropVisitKitSchema>;
export type ScheduleVisit = z.output<typeof scheduleVisitSchema>;
export type UnscheduleVisit = z.output<typeof unscheduleVisitSchema>;

import * as z from "zod";
import { id, ids, localMoment, note, text, tick } from "@/lib/shared/forms/fields";

/** 签到. Staff who write it down for somebody may say when it was. */
export const checkInSchema = z.object({ wishId: id, startedAt: localMoment.optional() });

/**
 * 签退. `listed` is sent if the form lists several attendees: then at least one must have come. `sure`
 * answers the question about hours that are hardly true. Who writes down a `whole` service afterwards
 * also says when it began.
 */
export const checkOutSchema = z
  .object({
    wishId: id,
    startedAt: localMoment.optional(),
    endedAt: localMoment.optional(),
    whole: z.literal("on").optional(),
    listed: z.literal("on").optional(),
    volunteerIds: ids.optional(),
    note,
    sure: tick,
  })
  .refine(({ listed, volunteerIds = [] }) => !listed || volunteerIds.length > 0, {
    path: ["volunteerIds"],
    message: "someoneCame",
  })
  .refine(({ whole, startedAt }) => !whole || startedAt, {
    path: ["startedAt"],
    message: "localMoment",
  });

/** 撤销签到, 撤销签退 */
export const undoCheckSchema = z.object({ wishId: id });

/** 去了，没办成 */
export const couldNotServeSchema = z.object({ wishId: id, reason: text(300) });

export type CheckIn = z.output<typeof checkInSchema>;
export type CheckOut = z.output<typeof checkOutSchema>;
export type UndoCheck = z.output<typeof undoCheckSchema>;
export type CouldNotServe = z.output<typeof couldNotServeSchema>;

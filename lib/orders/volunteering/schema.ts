import * as z from "zod";
import { id, ids, note, text } from "@/lib/shared/forms/fields";
import { idParam } from "@/lib/shared/forms/search-params";
import { cursorParam } from "@/lib/shared/forms/paging";

/** 接单. With `teamId` the leader accepts for the team and names the attendees. */
export const acceptWishSchema = z
  .object({ wishId: id, teamId: id.optional(), volunteerIds: ids })
  .refine(({ teamId, volunteerIds }) => !teamId || volunteerIds.length > 0, {
    path: ["volunteerIds"],
    message: "pickOne",
  });

/** 这次不行: the reason is optional. */
export const declineWishSchema = z.object({ wishId: id, reason: note });

export const appointSchema = z.object({
  wishId: id,
  volunteerIds: ids.refine((chosen) => chosen.length > 0, "pickOne"),
});

export const stepBackSchema = z.object({ wishId: id, reason: note });

/** 退单 */
export const releaseWishSchema = z.object({ wishId: id, reason: text(300) });

export const checkInSchema = z.object({ wishId: id });

/** 签退. `listed` is sent if the form lists several attendees: then at least one must have come. */
export const checkOutSchema = z
  .object({
    wishId: id,
    listed: z.literal("on").optional(),
    volunteerIds: ids.optional(),
    note,
  })
  .refine(({ listed, volunteerIds = [] }) => !listed || volunteerIds.length > 0, {
    path: ["volunteerIds"],
    message: "someoneCame",
  });

const before = cursorParam;

/** The query of the open pool's address. Invalid filters are ignored. */
export const poolFilterSchema = z.object({
  town: idParam,
  category: idParam,
  /** The cursor: the last wish of the page before. */
  before,
});

export const historyFilterSchema = z.object({ before });

export type PoolFilter = z.output<typeof poolFilterSchema>;
export type HistoryFilter = z.output<typeof historyFilterSchema>;
export type AcceptWish = z.output<typeof acceptWishSchema>;
export type DeclineWish = z.output<typeof declineWishSchema>;
export type Appoint = z.output<typeof appointSchema>;
export type StepBack = z.output<typeof stepBackSchema>;
export type ReleaseWish = z.output<typeof releaseWishSchema>;
export type CheckIn = z.output<typeof checkInSchema>;
export type CheckOut = z.output<typeof checkOutSchema>;

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

/** 撤销接单 */
export const undoAcceptSchema = z.object({ wishId: id });

/** A reason given after 这次不行. */
export const explainDeclineSchema = z.object({ wishId: id, reason: text(500) });

export const appointSchema = z.object({
  wishId: id,
  volunteerIds: ids.refine((chosen) => chosen.length > 0, "pickOne"),
});

export const stepBackSchema = z.object({ wishId: id, reason: note });

/** 退单 */
export const releaseWishSchema = z.object({ wishId: id, reason: text(300) });

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
export type UndoAccept = z.output<typeof undoAcceptSchema>;
export type ExplainDecline = z.output<typeof explainDeclineSchema>;
export type Appoint = z.output<typeof appointSchema>;
export type StepBack = z.output<typeof stepBackSchema>;
export type ReleaseWish = z.output<typeof releaseWishSchema>;

import * as z from "zod";
import { alongside } from "@/lib/shared/forms/alongside";
import { id, ids, note, text, tick } from "@/lib/shared/forms/fields";
import { approveWishSchema } from "@/lib/orders/wishes/schema";

/** 派单 to a team, to chosen volunteers, or to the open pool. */
export const dispatchWishSchema = z
  .object({
    wishId: id,
    to: z.enum(["TEAM", "VOLUNTEERS", "POOL"], { error: "pickOne" }),
    teamId: id.optional(),
    volunteerIds: ids,
  })
  .refine(({ to, teamId }) => to !== "TEAM" || teamId, alongside("teamId", "pickOne"))
  .refine(({ to, volunteerIds }) => to !== "VOLUNTEERS" || volunteerIds.length > 0, {
    path: ["volunteerIds"],
    message: "pickOne",
  });

/** From 没人接: asks others at once. */
export const askAnewSchema = dispatchWishSchema.refine(({ to }) => to !== "POOL", {
  path: ["to"],
  message: "pickOne",
});

export const recallWishSchema = z.object({ wishId: id, reason: note });

/** 下一批 */
export const askNextSchema = z.object({ wishId: id });

/** 转入抢单大厅 */
export const openToPoolSchema = z.object({ wishId: id });

/** 等候群众 */
export const pauseWishSchema = z.object({ wishId: id, reason: text(300) });

/** 恢复计时 */
export const resumeWishSchema = z.object({ wishId: id });

/** 回访: `note` is what the resident said on the phone. */
export const callBackSchema = z.object({ wishId: id, note: text(500) });

/** 派单异议 */
export const objectSchema = z.object({ wishId: id, reason: text(300) });

/**
 * 裁定异议: `siteId` is the unit responsible from now on. With `isItsPlace` the wish comes from there and
 * was written down for a wrong place.
 */
export const decideSchema = z.object({ wishId: id, siteId: id, isItsPlace: tick, reason: note });

/** 上交 */
export const handUpSchema = z.object({ wishId: id, reason: text(300) });

/** 转办, with `isItsPlace` as above */
export const handDownSchema = decideSchema;

export type DispatchWish = z.output<typeof dispatchWishSchema>;
export type RecallWish = z.output<typeof recallWishSchema>;
export type CallBack = z.output<typeof callBackSchema>;
export type ObjectToWish = z.output<typeof objectSchema>;
export type DecideObjection = z.output<typeof decideSchema>;
export type HandUpWish = z.output<typeof handUpSchema>;
export type HandDownWish = z.output<typeof handDownSchema>;
export type AskNext = z.output<typeof askNextSchema>;
export type OpenToPool = z.output<typeof openToPoolSchema>;
export type PauseWish = z.output<typeof pauseWishSchema>;
export type ResumeWish = z.output<typeof resumeWishSchema>;

/** A review, after which the wish may be dispatched at once. */
export const reviewWishSchema = approveWishSchema.extend({
  then: z.literal("dispatch").optional(),
});

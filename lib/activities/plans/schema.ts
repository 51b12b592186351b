import * as z from "zod";
import { activityFields } from "@/lib/activities/activities/schema";
import { midnightUtc } from "@/lib/activities/plans/month";
import { id, ids, text } from "@/lib/shared/forms/fields";

/** A month as a browser writes it, 2026-12, as its first day. */
export const monthField = z
  .string({ error: "required" })
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, "month")
  .transform(midnightUtc);

/** Who plans: exactly one of a place and a team. */
export const planner = z
  .object({ planSiteId: id.optional(), planTeamId: id.optional() })
  .transform(({ planSiteId, planTeamId }, context) => {
    if (planSiteId && !planTeamId) return { siteId: planSiteId };
    if (planTeamId && !planSiteId) return { teamId: planTeamId };
    context.addIssue({ code: "custom", message: "pickOne", path: ["planSiteId"] });
    return z.NEVER;
  });

/** 草拟: an activity for the plan of the month of its day. */
export const planActivitySchema = z
  .intersection(
    activityFields,
    planner.transform((of) => ({ planner: of })),
  )
  .and(z.object({ idempotencyKey: z.uuid({ error: "invalid" }) }));

export const stepPlanSchema = z.object({ planId: id });
export const returnPlanSchema = z.object({ planId: id, reason: text(500) });
export const approvePlansSchema = z.object({ planIds: ids });

export type PlanActivity = z.output<typeof planActivitySchema>;
export type StepPlan = z.output<typeof stepPlanSchema>;
export type ReturnPlan = z.output<typeof returnPlanSchema>;
export type ApprovePlans = z.output<typeof approvePlansSchema>;

import { mayPlanFor, type Planner } from "@/lib/activities/activities/planner";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";
import type { ErrorCode } from "@/lib/shared/errors";
import type { PlanStatus } from "@/prisma/generated/enums";

/** Whether the actor reads plans at the desk: staff of a county. */
export function mayReadPlans(actor: Actor): actor is StaffActor {
  return isHandler(actor);
}

/** Why the actor cannot add to, change or drop from a plan now; null if they can. */
export function refusalToPlan(
  actor: Actor,
  planner: Planner,
  { status, isReleased }: { status: PlanStatus | null; isReleased: boolean },
): ErrorCode | null {
  if (!mayPlanFor(actor, planner)) return "FORBIDDEN";
  const isOpen = status === null || status === "DRAFT" || status === "RETURNED";
  return isOpen || isReleased ? null : "PLAN_SUBMITTED";
}

import type { FlowStep } from "@/lib/charts/flow";
import type { Dashboard } from "@/lib/stats/dashboard";

/** The steps of the five orders, without the whole way. */
export function flowStepsOf({ steps }: Dashboard): FlowStep[] {
  return steps.flatMap(({ step, ...waits }) => (step === "WHOLE" ? [] : [{ step, ...waits }]));
}

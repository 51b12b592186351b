import type { FormState } from "@/lib/shared/forms/forms";

/** Whether a form is in its second step, where the code is typed. */
export function isCodeStep({ data, values }: FormState): boolean {
  return data?.step === "code" || values?.step !== undefined;
}

/** Whether a form is in a step where its fields are only shown. */
export function isFurtherStep(state: FormState): boolean {
  return isCodeStep(state) || state.data?.step === "alike";
}

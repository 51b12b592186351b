import type { FormState } from "@/lib/shared/forms/forms";
import { readCodeStep, type StepParams } from "@/lib/shared/sign-in/code-step.server";
import type { FormPlace } from "@/lib/shared/sign-in/typed-cookie.server";
import { withRequest } from "@/tests/support/next/request";
import type { Submitted } from "@/tests/support/submit";

/** The parameters of the address that an answer leads to. */
export function paramsOf({ to = "" }: Pick<Submitted, "to">): Record<string, string> {
  return Object.fromEntries(new URL(to, "https://hive.example").searchParams);
}

/** The state with which a page begins in the browser that got this answer, at the address it leads to. */
export function begin(
  answer: Pick<Submitted, "cookies" | "to">,
  place: FormPlace,
  params: StepParams = paramsOf(answer),
): Promise<FormState | undefined> {
  const request = { headers: new Headers(), cookies: answer.cookies };
  return withRequest(request, () => readCodeStep(place, params));
}

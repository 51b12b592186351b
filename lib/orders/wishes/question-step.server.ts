import "server-only";
import { beginSubmit, SUBMIT } from "@/lib/orders/wishes/alike-step.server";
import { isQuestion, questionAt, QUESTIONS, type Question } from "@/lib/orders/wishes/questions";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";
import {
  readStepValues,
  toCodeStep,
  withoutStep,
  type StepParams,
} from "@/lib/shared/sign-in/code-step.server";

/** How the form of 点单 begins in the elder version; without a question in a step that asks none. */
export type Beginning = { initial: FormState | undefined; question?: Question };

/** The question that the address asks for, with what was answered before it, which waits under its key. */
export async function beginQuestions(params: StepParams, now: Date): Promise<Beginning> {
  const { step } = params;
  if (!isQuestion(step)) return beginFirst(params, now);
  const values = await readStepValues(SUBMIT, params);
  if (!values) return beginFirst({}, now);
  return { initial: { ok: true, values: withoutStep(values) }, question: questionAt(step, values) };
}

async function beginFirst(params: StepParams, now: Date): Promise<Beginning> {
  const initial = await beginSubmit(params, now);
  return { initial, ...(!asksNone(initial) && { question: QUESTIONS[0] }) };
}

/** Whether the form goes on to the code, or to the question about a like wish. */
function asksNone(initial: FormState | undefined): boolean {
  const step = initial?.data?.step;
  return step === "code" || step === "alike";
}

/** Leads to a question. Only what is too long to go along comes back, and is said. */
export async function toQuestion(
  formData: FormData,
  question: Question,
): Promise<Partial<FormState>> {
  const { values = {} } = await toCodeStep(formData, SUBMIT, question);
  return { ok: false, message: (await getT("errors"))("FORM_TOO_LARGE"), values };
}

import * as z from "zod";
import { checkForOther, forOtherFields } from "@/lib/orders/wishes/for-other-schema";
import {
  SAYS_SOMETHING,
  submitWishSchema,
  wishFields,
  type SubmitWish,
} from "@/lib/orders/wishes/schema";
import { readForm } from "@/lib/shared/forms/forms";

/** 适老版: the questions of 点单, one a page, in this order. The last one is sent with the whole form. */
export const QUESTIONS = ["what", "where", "who", "phone"] as const;

export type Question = (typeof QUESTIONS)[number];

const { content, menuItemId, siteId, contactName } = wishFields;

/** What is an answer to each question. That to the last is looked at with all of them. */
const ANSWERS: Record<Question, z.ZodType> = {
  what: z
    .object({ content, menuItemId })
    .refine((given) => given.menuItemId ?? given.content, SAYS_SOMETHING),
  where: z.object({ siteId }),
  who: z.object({ contactName, ...forOtherFields }).superRefine(checkForOther),
  phone: z.object({}),
};

/** What a button of the form says: on to another question, or the whole wish. */
type Answer = { to: Question } | { wish: SubmitWish };

/**
 * The schema of a form by the button that was pressed. Who goes on has answered the question before; who goes
 * back need not have answered; without a question to go to the form is sent.
 */
export function answerSchema(formData: unknown): z.ZodType<Answer> {
  const fields = formData instanceof FormData ? formData : new FormData();
  const [next, back] = [fields.get("next"), fields.get("back")];
  if (isQuestion(next)) return ANSWERS[before(next)].transform(() => ({ to: next }));
  if (isQuestion(back)) return z.object({}).transform(() => ({ to: back }));
  return submitWishSchema.transform((wish) => ({ wish }));
}

/** The question that an address asks for, or the first that must be answered before it. */
export function questionAt(asked: Question, values: Record<string, string[]>): Question {
  const earlier = QUESTIONS.slice(0, QUESTIONS.indexOf(asked));
  return earlier.find((question) => !isAnswered(question, values)) ?? asked;
}

/** The questions before and after one; none before the first and after the last. */
export function neighborsOf(question: Question): { back?: Question; next?: Question } {
  const at = QUESTIONS.indexOf(question);
  const [back, next] = [QUESTIONS[at - 1], QUESTIONS[at + 1]];
  return { ...(back && { back }), ...(next && { next }) };
}

function before(question: Question): Question {
  return neighborsOf(question).back ?? question;
}

function isAnswered(question: Question, values: Record<string, string[]>): boolean {
  return ANSWERS[question].safeParse(readForm(toFormData(values))).success;
}

/** What was typed into a form, as the form that it was. */
export function toFormData(values: Record<string, string[]>): FormData {
  const formData = new FormData();
  for (const [name, all] of Object.entries(values)) {
    for (const value of all) formData.append(name, value);
  }
  return formData;
}

export function isQuestion(name: unknown): name is Question {
  return QUESTIONS.some((question) => question === name);
}

import "server-only";
import { redirect } from "next/navigation";
import { helperLink, wishLink, type Linked } from "@/lib/shared/auth/tracking-link.server";
import { typedValues, type FormState } from "@/lib/shared/forms/forms";
import { rememberDevice } from "@/lib/shared/limits/sender.server";
import { endCodeStep, toCodeStep } from "@/lib/shared/sign-in/code-step.server";
import {
  hasJustConfirmed,
  rememberConfirmedPhone,
} from "@/lib/shared/sign-in/confirmed-phone.server";
import { keepValues } from "@/lib/shared/sign-in/typed-cookie.server";
import { alikeState, SUBMIT } from "@/lib/orders/wishes/alike-step.server";
import { AlikeOpen, findOwnWish, type AlikeWish } from "@/lib/orders/wishes/alike-wishes.data";
import type { Recorded } from "@/lib/orders/wishes/record-once.server";
import type { SubmitWish } from "@/lib/orders/wishes/schema";

/** What comes of a form of 点单: the wish of it, the open wish that is the same, or one more step. */
export type SubmitAnswer =
  | { step: "recorded"; wish: Recorded }
  | { step: "same"; wish: Linked }
  | { step: "code" }
  | { step: "alike"; alike: AlikeWish };

/** Submits the wish of a form, or says what must come before. */
export async function answerSubmit(
  input: SubmitWish,
  submit: (isConfirmed: boolean) => Promise<Recorded | null>,
): Promise<SubmitAnswer> {
  const isConfirmed = await hasJustConfirmed(input.phone);
  const same = input.sameAs && isConfirmed && (await findOwnWish(input.phone, input.sameAs));
  if (same) return { step: "same", wish: same };
  try {
    const wish = await submit(isConfirmed);
    return wish ? { step: "recorded", wish } : { step: "code" };
  } catch (error) {
    if (error instanceof AlikeOpen) return { step: "alike", alike: error.alike };
    throw error;
  }
}

/** Leads to what comes next. What was typed goes along until it is taken. */
export async function leadOn(
  answer: SubmitAnswer,
  input: SubmitWish,
  formData: FormData,
): Promise<Partial<FormState>> {
  if (answer.step === "code") return toCodeStep(formData, SUBMIT);
  if (input.code) {
    await rememberDevice({ phone: input.phone });
    await rememberConfirmedPhone(input.phone);
  }
  if (answer.step === "alike") return askWhetherSame(answer.alike, formData);
  // Who goes back from there still finds the form.
  if (answer.step === "same") redirect(await toWord(wishLink(answer.wish), input.content));
  await endCodeStep(formData, SUBMIT.page);
  redirect(`${linkOfSender(answer.wish)}/submitted`);
}

/** The link of the helper, who has not proven the phone of the resident, or else that of the resident. */
function linkOfSender({ helperId, ...wish }: Recorded): string {
  return helperId === null ? wishLink(wish) : helperLink(wish, helperId);
}

/** The question has an address; where what was typed is too long for it, it stands in the answer. */
async function askWhetherSame(alike: AlikeWish, formData: FormData) {
  await toCodeStep(formData, SUBMIT, "alike");
  return alikeState(alike, typedValues(formData));
}

/** The address of the page of a wish where what was typed waits to be added to it. */
async function toWord(page: string, content: string | undefined): Promise<string> {
  const key = content && (await keepValues({ page }, { word: [content] }));
  return key ? `${page}?form=${key}#amend` : `${page}#amend`;
}

import "server-only";
import { readForm, type FormState } from "@/lib/shared/forms/forms";
import { formatTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { findOwnAlike, type AlikeWish } from "@/lib/orders/wishes/alike-wishes.data";
import { toFormData } from "@/lib/orders/wishes/questions";
import { submitWishSchema } from "@/lib/orders/wishes/schema";
import {
  readCodeStep,
  readStepValues,
  withoutStep,
  type StepParams,
} from "@/lib/shared/sign-in/code-step.server";
import { hasJustConfirmed } from "@/lib/shared/sign-in/confirmed-phone.server";

/** The page of 点单. */
export const SUBMIT = { page: "/submit" } as const;

/**
 * The state with which the form of 点单 begins. At `?step=alike` it asks whether the wish is the same as an
 * open one, only where this browser has just confirmed the phone.
 */
export async function beginSubmit(params: StepParams, now: Date): Promise<FormState | undefined> {
  if (params.step !== "alike") return readCodeStep(SUBMIT, params);
  const values = await readStepValues(SUBMIT, params);
  const alike = values && (await findAlikeOf(values, now));
  const { form } = params;
  return alike
    ? alikeState(alike, values)
    : readCodeStep(SUBMIT, form === undefined ? {} : { form });
}

/** The state of a form that asks whether a wish is the same as this open one. */
export async function alikeState(
  alike: AlikeWish,
  values: NonNullable<FormState["values"]>,
): Promise<FormState> {
  const data = { step: "alike", id: alike.id, ...(await describeAlike(alike)) };
  return { ok: false, data, values: withoutStep(values) };
}

/** The words of a wish that a form asks about, and its number with the day it was made. */
export async function describeAlike({ trackingNumber, content, createdAt }: AlikeWish) {
  const t = await getT("merging");
  const number = formatTrackingNumber(trackingNumber);
  const date = formatDate(createdAt, "day", await getLocale());
  return { content, made: t("made", { number, date }) };
}

async function findAlikeOf(values: NonNullable<FormState["values"]>, now: Date) {
  const { data: form } = submitWishSchema.safeParse(readForm(toFormData(withoutStep(values))));
  if (!form || !(await hasJustConfirmed(form.phone))) return null;
  return findOwnAlike(form, now);
}

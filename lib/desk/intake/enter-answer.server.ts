import "server-only";
import { typedValues, type FormState } from "@/lib/shared/forms/forms";
import { AlikeOpen, type AlikeWish } from "@/lib/orders/wishes/alike-wishes.data";
import { describeAlike } from "@/lib/orders/wishes/alike-step.server";
import type { Recorded } from "@/lib/orders/wishes/record-once.server";

/** What comes of a form of 代点单: the wish of it, or the open wish that is likely to be the same. */
type EnterAnswer = { wish: Recorded } | { alike: AlikeWish };

/** Has the wish of a form recorded, or gives the open one of which staff say first whether it is another. */
export async function answerEntry(enter: () => Promise<Recorded>): Promise<EnterAnswer> {
  try {
    return { wish: await enter() };
  } catch (error) {
    if (error instanceof AlikeOpen) return { alike: error.alike };
    throw error;
  }
}

/** The state of the form that asks about this wish. */
export async function askAbout(alike: AlikeWish, formData: FormData): Promise<FormState> {
  const data = { alike: alike.id, ...(await describeAlike(alike)) };
  return { ok: false, data, values: typedValues(formData) };
}

import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { typedValues, type FormState } from "@/lib/shared/forms/forms";
import { UNKEPT_FIELDS } from "@/lib/shared/forms/secret-fields";
import { getT } from "@/lib/shared/i18n/request.server";
import {
  forgetValues,
  keepValues,
  listValues,
  readValues,
  type FormPlace,
  type Typed,
  type Values,
} from "@/lib/shared/sign-in/typed-cookie.server";

// The second step of a form that verifies a phone has an address of its own, so that Back and Reload keep
// everything, also without JavaScript. What was typed waits in a sealed cookie of that form: nothing of
// somebody who never comes back is stored here.

/** The parameters of the address of a step: which step, and of which form. */
export type StepParams = Partial<Record<"step" | "form", string | string[]>>;

/** The field by which a form says under which key its words wait. */
const KEY_FIELD = "formKey";

/** What belongs to a step and not to what was typed. */
const OF_THE_STEP = ["step", "again", "next", "back", "sameAs", "apartFrom"];

/**
 * Leads from the first step of a form to the second, or to another step with an address. Returns the state of
 * the step where what was typed is too long for a cookie.
 */
export async function toCodeStep(
  formData: FormData,
  place: FormPlace,
  step = "code",
): Promise<Partial<FormState>> {
  const values = typedValues(formData);
  const key = await keepValues(place, values, values[KEY_FIELD]?.[0]);
  if (key === null) return { data: { step }, values };
  const query = await readQuery(place.page);
  query.set("step", step);
  query.set("form", key);
  redirect(`${place.page}?${query}${place.id ? `#${place.id}` : ""}`);
}

/** Forgets what was typed into this form, once it was taken. */
export async function endCodeStep(formData: FormData, page: string): Promise<void> {
  const key = typedValues(formData)[KEY_FIELD]?.[0];
  if (key) await forgetValues(page, key);
}

/**
 * After a form that takes a code: leads to the step where it is asked for until the form was taken, then
 * forgets what was typed and does what is next.
 */
export async function afterCode<T>(
  taken: T | false | null,
  formData: FormData,
  place: FormPlace,
  next: (taken: T) => Partial<FormState> | Promise<Partial<FormState>>,
): Promise<Partial<FormState>> {
  if (!taken) return toCodeStep(formData, place);
  await endCodeStep(formData, place.page);
  return next(taken);
}

/**
 * The state with which a form begins: its second step at `?step=code`, else what was typed before, for
 * who goes back to change it. Where several forms wait, it says which. `?step=new` begins anew.
 */
export async function readCodeStep(
  place: FormPlace,
  { step, form }: StepParams,
): Promise<FormState | undefined> {
  if (step === "new") return undefined;
  const typed = typeof form === "string" ? await readValues(place, form) : null;
  // The address stays that of the second step, and so does an answer to the form that stands on it.
  if (step === "code") return typed ? secondStep(typed) : { ok: false, data: { step: "over" } };
  if (typed) return restored(typed);
  const [only, ...more] = place.id === undefined ? await listValues(place) : [];
  if (!only) return undefined;
  return more.length === 0 ? restored(only) : whichOf([only, ...more]);
}

/** How each form with these ids begins, of a page with several. */
export async function readCodeSteps(
  page: string,
  ids: string[],
  params: StepParams,
): Promise<Record<string, FormState | undefined>> {
  const states = ids.map(async (id) => [id, await readCodeStep({ page, id }, params)] as const);
  return Object.fromEntries(await Promise.all(states));
}

/** What was typed into the form of this address, with the key of the form. */
export async function readStepValues(
  place: FormPlace,
  { form }: StepParams,
): Promise<Values | null> {
  const typed = typeof form === "string" ? await readValues(place, form) : null;
  return typed && withKey(typed);
}

function secondStep(typed: Typed): FormState {
  return { ok: true, data: { step: "code" }, values: withKey(typed) };
}

/** What was typed, without what a step has added. */
export function withoutStep(values: Values): Values {
  return without(values, OF_THE_STEP);
}

async function restored(typed: Typed): Promise<FormState> {
  const t = await getT("typing");
  return {
    ...{ ok: true, message: t("restored"), help: "anew", data: { anew: t("anew") } },
    values: without(withKey(typed), [...UNKEPT_FIELDS, ...OF_THE_STEP]),
  };
}

function without(values: Values, names: string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}

/** An empty form that leads to each of those that wait, by how its words begin. */
async function whichOf(all: Typed[]): Promise<FormState> {
  const t = await getT("typing");
  const data = Object.fromEntries(all.map(({ key, values }) => [key, beginning(values)]));
  return { ok: true, message: t("several"), help: "several", data };
}

const SHOWN_CHARACTERS = 30;

function beginning(values: Values): string {
  const [said] = [values.content, values.name, values.phone].flatMap((one) => one ?? []);
  return [...(said ?? "")].slice(0, SHOWN_CHARACTERS).join("");
}

function withKey({ key, values }: Typed): Values {
  return { ...values, [KEY_FIELD]: [key] };
}

/** What else the address of the page says, as a search does, if the form was sent from it. */
async function readQuery(page: string): Promise<URLSearchParams> {
  const from = (await headers()).get("referer") ?? "";
  const query = new URLSearchParams();
  if (!URL.canParse(from)) return query;
  const { pathname, searchParams } = new URL(from);
  return pathname === page ? searchParams : query;
}

import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import type { Actor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError, type ErrorCode } from "@/lib/shared/errors";
import type { FormState } from "@/lib/shared/forms/forms";
import { findMessageKey } from "@/tests/support/message-key";
import { aSession } from "@/tests/support/sessions";
import { withRequest, type Request } from "@/tests/support/next/request";

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

type Field = string | number | boolean | Date | File | null | undefined;

/** The fields of a form: true is a ticked checkbox, a list is a field given several times. */
export type Fields = Record<string, Field | readonly Field[]> | FormData;

/** Where a form is sent from, if it matters: the address, the cookie of a browser known from before, and the page. */
export type From = { address?: string; device?: string; page?: string };

/** The state of a form after it was sent, with keys of messages instead of texts. */
export type Submitted = {
  ok: boolean;
  /** The code of the error of the command. */
  code?: ErrorCode;
  /** The errors by field, as keys of the messages under `fields` or `errors`. */
  fieldErrors?: Record<string, string[]>;
  /** The sentence above a form that succeeded. */
  message?: string;
  values?: FormState["values"];
  data?: FormState["data"];
  /** The path the browser is redirected to. */
  to?: string;
  /** The cookies of the browser after the response. */
  cookies: Map<string, string>;
};

/**
 * Sends a form to its action as the browser of `actor` does: fields as text, the session in a
 * cookie, the resident's link in the form. So a test of what a form does also covers its schema, who
 * may send it, and what it shows.
 */
export async function submit(
  action: Action,
  actor: Actor | Browser,
  fields: Fields,
  from: From = {},
): Promise<Submitted> {
  const request = await buildRequest(actor, from);
  const { cookies } = request;
  const formData = await buildForm(actor, fields);
  try {
    const state = await withRequest(request, () => action({ ok: false }, formData));
    return { ...toSubmitted(state), cookies };
  } catch (error) {
    const to = redirectPath(error);
    if (to === undefined) throw error;
    return { ok: true, to, cookies };
  }
}

/** The same for a form that must succeed. Throws the AppError of the command, or an Error for wrong fields. */
export async function mustSubmit(
  action: Action,
  actor: Actor | Browser,
  fields: Fields,
  from: From = {},
): Promise<Submitted> {
  const submitted = await submit(action, actor, fields, from);
  if (submitted.code) throw new AppError(submitted.code);
  if (!submitted.ok) throw new Error(`fields: ${JSON.stringify(submitted.fieldErrors)}`);
  return submitted;
}

/**
 * A browser with this session cookie, whoever it is of, that of a phone it has just confirmed, and those of
 * what was typed before a code was sent.
 */
export type Browser = {
  role: "BROWSER";
  cookie: string;
  userAgent?: string;
  phone?: string;
  typed?: [name: string, value: string][];
};

/** The browser after this response, which has its cookies. */
export function nextRequest({ cookies }: Pick<Submitted, "cookies">): Browser {
  const phone = cookies.get("hive-phone");
  const typed = [...cookies].filter(([name, value]) => name.startsWith("hive-typed-") && value);
  const cookie = cookies.get("hive-session") ?? "";
  return { role: "BROWSER", cookie, ...(phone && { phone }), typed };
}

/** The id of the created row: the last part of the path the browser is redirected to. */
export function createdId({ to }: Submitted): string {
  return /([^/#?]+)[#?]?[^/]*$/.exec(to ?? "")?.[1] ?? "";
}

function toSubmitted({
  message = "",
  fieldErrors,
  ...state
}: FormState): Omit<Submitted, "cookies"> {
  // A batch of which nothing went through says why in `data`.
  if (state.ok || state.data) return { ...state, message };
  if (!fieldErrors) return { ...state, code: findMessageKey(message, "errors") as ErrorCode };
  const keys = Object.entries(fieldErrors).map(([field, sentences = []]) => [
    field,
    // An error of the command may belong to a field too.
    sentences.map((sentence) => findMessageKey(sentence, "fields", "errors")),
  ]);
  return { ...state, fieldErrors: Object.fromEntries(keys) as Record<string, string[]> };
}

/** redirect() works by throwing: `NEXT_REDIRECT;push;/desk;303;`. */
export function redirectPath(error: unknown): string | undefined {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return /^NEXT_REDIRECT;\w+;(.*);\d+;$/.exec(digest)?.[1];
}

/** The request of the browser of `actor`, with a new session in its cookie. */
export async function buildRequest(
  actor: Actor | Browser,
  { address, device, page }: From = {},
): Promise<Request> {
  const headers = new Headers({ host: "hive.example", origin: "https://hive.example" });
  if (address) headers.set("x-forwarded-for", address);
  if (page) headers.set("referer", `https://hive.example${page}`);
  if (actor.role === "BROWSER" && actor.userAgent) headers.set("user-agent", actor.userAgent);
  const session = await sealSession(actor);
  return {
    headers,
    cookies: new Map([
      ...(session ? [["hive-session", session] as const] : []),
      ...(actor.role === "BROWSER" ? formCookies(actor) : []),
      ...(device ? [["hive-device", device] as const] : []),
    ]),
  };
}

function formCookies({ phone, typed = [] }: Browser): [string, string][] {
  return [...(phone ? [["hive-phone", phone] satisfies [string, string]] : []), ...typed];
}

/** The cookie of a new session of the actor. */
async function sealSession(actor: Actor | Browser): Promise<string | undefined> {
  if (actor.role === "BROWSER") return actor.cookie || undefined;
  if (actor.role === "STAFF" || actor.role === "VOLUNTEER") {
    return (await aSession(actor)).cookie;
  }
  return undefined;
}

async function buildForm(actor: Actor | Browser, fields: Fields): Promise<FormData> {
  const formData = fields instanceof FormData ? fields : new FormData();
  if (!(fields instanceof FormData)) {
    for (const [name, value] of Object.entries(fields)) append(formData, name, value);
  }
  if (actor.role === "RESIDENT") {
    const { trackingNumber } = await db.wish.findUniqueOrThrow({ where: { id: actor.wishId } });
    formData.set("trackingNumber", trackingNumber);
    formData.set("trackingKey", trackingPath(trackingNumber).split("/").at(-1) ?? "");
  }
  return formData;
}

function append(formData: FormData, name: string, value: Field | readonly Field[]): void {
  if (Array.isArray(value)) {
    for (const one of value as readonly Field[]) append(formData, name, one);
  } else if (value === true) formData.append(name, "on");
  else if (value instanceof Date) formData.append(name, value.toISOString());
  else if (value instanceof File) formData.append(name, value);
  else if (typeof value === "string" || typeof value === "number") {
    formData.append(name, String(value));
  }
}

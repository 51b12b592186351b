import "server-only";
import { headers } from "next/headers";
import { forbidden } from "next/navigation";
import type * as z from "zod";
import type { Actor } from "@/lib/shared/auth/actor";
import { isFromOwnPage } from "@/lib/shared/auth/own-form";
import { findActor } from "@/lib/shared/auth/session.server";
import { isLockTimeout } from "@/lib/shared/db/db-errors";
import { env } from "@/lib/shared/env.server";
import { AppError } from "@/lib/shared/errors";
import { readForm, typedValues, type FormState } from "@/lib/shared/forms/forms";
import { DEFAULT_LOCALE } from "@/lib/shared/i18n/locales";
import { MESSAGES } from "@/lib/shared/i18n/messages";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import { findResidentOfForm } from "@/lib/shared/limits/resident-forms.data";

type Work<Schema extends z.ZodType, Result> = {
  schema: Schema;
  command: (actor: Actor, input: z.output<Schema>) => Promise<Result>;
  /** Refreshes or redirects; what it returns is added to the state of the form. */
  onSuccess?: (
    result: Result,
    input: z.output<Schema>,
  ) => Partial<FormState> | Promise<Partial<FormState>> | void;
};

/**
 * Runs a command for a form of a signed-in person: checks that the form is our own, validates it by
 * its schema and passes the actor on. Returns the state of the form, with the message of an AppError
 * if the command throws one, or BUSY if it waited too long for what another one holds. Visitors get the message of SIGN_IN_FIRST.
 */
export async function runAction<Schema extends z.ZodType, Result>(
  formData: FormData,
  work: Work<Schema, Result>,
): Promise<FormState> {
  return run(formData, work, async () => {
    const actor = await findActor();
    if (actor.role === "VISITOR") throw new AppError("SIGN_IN_FIRST");
    return actor;
  });
}

/** The same for forms that need no session. */
export async function runPublicAction<Schema extends z.ZodType, Result>(
  formData: FormData,
  work: Work<Schema, Result>,
): Promise<FormState> {
  return run(formData, work, findActor);
}

/** The same for forms of the tracking page, where the actor is the resident of the link in the form. */
export async function runResidentAction<Schema extends z.ZodType, Result>(
  formData: FormData,
  work: Work<Schema, Result>,
): Promise<FormState> {
  return run(formData, work, findResidentOfForm);
}

async function run<Schema extends z.ZodType, Result>(
  formData: FormData,
  { schema, command, onSuccess }: Work<Schema, Result>,
  findSender: (fields: Record<string, unknown>) => Promise<Actor>,
): Promise<FormState> {
  if (!isFromOwnPage(await headers(), env().PUBLIC_URL)) forbidden();

  const form = readOrRefuse(formData);
  if (form instanceof AppError) return toErrorState({}, form);

  const parsed = schema.safeParse(form.fields);
  if (!parsed.success) return toFieldErrorState(form.typed, parsed.error);

  let result: Result;
  try {
    result = await command(await findSender(form.fields), parsed.data);
  } catch (error) {
    return toErrorState(form.typed, asAppError(error));
  }
  // Outside the try: redirect() works by throwing.
  return { ok: true, ...(await onSuccess?.(result, parsed.data)) };
}

/** What can be said of an error in words; throws it again if it is a bug. */
function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isLockTimeout(error)) return new AppError("BUSY");
  throw error;
}

type Typed = NonNullable<FormState["values"]>;

/** The fields, and what is shown again after a failure; the error if it is no form of ours. */
function readOrRefuse(formData: unknown) {
  try {
    return { fields: readForm(formData), typed: typedValues(formData) };
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

async function toErrorState(
  values: Typed,
  { code, values: named, field }: AppError,
): Promise<FormState> {
  const message = (await getT("errors"))(code, named);
  const help = code === "SIGN_IN_FIRST" ? ("signIn" as const) : undefined;
  if (!field) return { ok: false, message, values, ...(help && { help }) };
  const summary = (await getT("fields"))("summary");
  return { ok: false, message: summary, fieldErrors: { [field]: [message] }, values };
}

async function toFieldErrorState(values: Typed, error: z.ZodError): Promise<FormState> {
  const t = await getT("fields");
  const fieldErrors = new Map<string, string[]>();
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    const message = fieldMessage(t, issue);
    const messages = fieldErrors.get(field);
    if (messages) messages.push(message);
    else fieldErrors.set(field, [message]);
  }
  return {
    ok: false,
    message: t("summary"),
    fieldErrors: Object.fromEntries(fieldErrors),
    values,
  };
}

const { fields: WORDS } = MESSAGES[DEFAULT_LOCALE];

/** What is wrong with a field and what to do. Of a field left empty it says which one. */
function fieldMessage(t: Translator<"fields">, issue: z.core.$ZodIssue): string {
  const { message, path } = issue;
  const field = String(path[0]);
  if (message === "required" && isKeyOf(WORDS.needed, field)) return t(`needed.${field}`);
  if (message === "pickOne" && isKeyOf(WORDS.choose, field)) return t(`choose.${field}`);
  if (!isKeyOf(WORDS, message) || message === "needed" || message === "choose") return t("invalid");
  return t(message, issue.code === "custom" ? issue.params : {});
}

function isKeyOf<Table extends object>(table: Table, name: string): name is keyof Table & string {
  return Object.hasOwn(table, name);
}

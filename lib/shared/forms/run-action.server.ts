import "server-only";
import { headers } from "next/headers";
import { forbidden } from "next/navigation";
import type * as z from "zod";
import type { Actor } from "@/lib/shared/auth/actor";
import { isFromOwnPage } from "@/lib/shared/auth/own-form";
import { findActor } from "@/lib/shared/auth/session.server";
import { env } from "@/lib/shared/env.server";
import { AppError } from "@/lib/shared/errors";
import { readForm, typedValues, type FormState } from "@/lib/shared/forms/forms";
import { DEFAULT_LOCALE } from "@/lib/shared/i18n/locales";
import { MESSAGES, type Messages } from "@/lib/shared/i18n/messages";
import { getT } from "@/lib/shared/i18n/request.server";
import { findResidentActor } from "@/lib/shared/auth/resident-actor.data";

type Work<Schema extends z.ZodType, Result> = {
  schema: Schema;
  command: (actor: Actor, input: z.output<Schema>) => Promise<Result>;
  /** Refreshes or redirects; what it returns is added to the state of the form. */
  onSuccess?: (
    result: Result,
    input: z.output<Schema>,
  ) => Partial<FormState> | Promise<Partial<FormState>> | void;
};

/** The one way into the domain from a form of somebody signed in: who are you, what do you ask, do it. */
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

/** For forms anybody may send. */
export async function runPublicAction<Schema extends z.ZodType, Result>(
  formData: FormData,
  work: Work<Schema, Result>,
): Promise<FormState> {
  return run(formData, work, findActor);
}

/** For forms on the tracking page: who holds the link of a wish is its resident. */
export async function runResidentAction<Schema extends z.ZodType, Result>(
  formData: FormData,
  work: Work<Schema, Result>,
): Promise<FormState> {
  return run(formData, work, () => findResidentActor(readForm(formData)));
}

async function run<Schema extends z.ZodType, Result>(
  formData: FormData,
  { schema, command, onSuccess }: Work<Schema, Result>,
  findWho: () => Promise<Actor>,
): Promise<FormState> {
  if (!isFromOwnPage(await headers(), env().PUBLIC_URL)) forbidden();

  const parsed = schema.safeParse(readForm(formData));
  if (!parsed.success) return refused(formData, parsed.error);

  let result: Result;
  try {
    result = await command(await findWho(), parsed.data);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return failed(formData, error);
  }
  // Outside the try: redirect() works by throwing.
  return { ok: true, ...(await onSuccess?.(result, parsed.data)) };
}

async function failed(
  formData: FormData,
  { code, values: named, field }: AppError,
): Promise<FormState> {
  const t = await getT("errors");
  const words = t(code, named);
  const values = typedValues(formData);
  if (!field) return { ok: false, message: words, values };
  const summary = (await getT("fields"))("summary");
  return { ok: false, message: summary, fieldErrors: { [field]: [words] }, values };
}

async function refused(formData: FormData, error: z.ZodError): Promise<FormState> {
  const t = await getT("fields");
  const fieldErrors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const words = isFieldMessage(issue.message)
      ? t(issue.message, issue.code === "custom" ? issue.params : {})
      : t("invalid");
    (fieldErrors[issue.path.join(".")] ??= []).push(words);
  }
  return { ok: false, message: t("summary"), fieldErrors, values: typedValues(formData) };
}

function isFieldMessage(message: string): message is keyof Messages["fields"] {
  return message in MESSAGES[DEFAULT_LOCALE].fields;
}

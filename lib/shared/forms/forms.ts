import { AppError } from "@/lib/shared/errors";
import { cleanSecret, cleanText } from "@/lib/shared/forms/clean-text";
import { SECRET_FIELDS } from "@/lib/shared/forms/secret-fields";

/** The state of a form after its action. Plain data, since server and browser share it. */
export type FormState = {
  ok: boolean;
  /** The sentence above the form, in the language of the reader. */
  message?: string;
  fieldErrors?: Record<string, string[] | undefined>;
  /** The typed values by field, without secrets. They become the defaults, since React resets a form after its action. */
  values?: Record<string, string[]>;
  /** What helps: to open the page anew with what was typed or without, to sign in, or to choose one of several. */
  help?: "reload" | "anew" | "signIn" | "several";
  /** Results of the command to be shown, such as a phone number. */
  data?: Record<string, string>;
};

/** What a form is sent to. */
export type FormAction = (state: FormState, formData: FormData) => Promise<FormState>;

export const EMPTY_FORM: FormState = { ok: false };

/** A form has at most so many fields. The longest is the batch, where each of 1000 wishes has two. */
export const MAX_FIELDS = 3000;

/** Longer than any text we ask for, in UTF-16 units. */
export const MAX_FIELD_LENGTH = 20_000;

type Value = FormDataEntryValue;

/**
 * The fields of a form as an object for zod: an array for a field given several times, else a
 * single value. Leaves out empty text, React's own fields (`$ACTION_…`) and what is no name of a
 * field. Text is cleaned. Throws FORM_UNREADABLE for anything but a form, since anybody can call an
 * action with anything, and FORM_TOO_LARGE.
 */
export function readForm(formData: unknown): Record<string, Value | Value[]> {
  const fields = [...readFields(formData)].flatMap(
    ([name, values]): [string, Value | Value[]][] => {
      const given = values.filter((value) => value !== "");
      const [first] = given;
      return first === undefined ? [] : [[name, given.length === 1 ? first : given]];
    },
  );
  return Object.fromEntries(fields);
}

/** The typed values of a form by field, to be shown again after a failure; without files and secrets. */
export function typedValues(formData: unknown): Record<string, string[]> {
  const values = [...readFields(formData)].flatMap(([name, given]): [string, string[]][] => {
    const texts = given.filter((value) => typeof value === "string");
    return texts.length === 0 || SECRET_FIELDS.includes(name) ? [] : [[name, texts]];
  });
  return Object.fromEntries(values);
}

// Names of fields as our forms have them: `siteId`, `quantity.<id>`. None is `__proto__`.
const FIELD_NAME = /^[a-z][\w.-]{0,99}$/i;

/** The values by field, in the order of the form. Each is looked at once. */
function readFields(formData: unknown): Map<string, Value[]> {
  if (!(formData instanceof FormData)) throw new AppError("FORM_UNREADABLE");
  const fields = new Map<string, Value[]>();
  let count = 0;
  for (const [name, value] of formData) {
    count += 1;
    if (count > MAX_FIELDS || (typeof value === "string" && value.length > MAX_FIELD_LENGTH)) {
      throw new AppError("FORM_TOO_LARGE");
    }
    if (!FIELD_NAME.test(name)) continue;
    const cleaned = cleanValue(name, value);
    const values = fields.get(name);
    if (values) values.push(cleaned);
    else fields.set(name, [cleaned]);
  }
  return fields;
}

function cleanValue(name: string, value: Value): Value {
  if (typeof value !== "string") return value;
  return SECRET_FIELDS.includes(name) ? cleanSecret(value) : cleanText(value);
}

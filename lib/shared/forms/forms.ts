/** The state of a form after its action. Plain data, since server and browser share it. */
export type FormState = {
  ok: boolean;
  /** The sentence above the form, in the language of the reader. */
  message?: string;
  fieldErrors?: Record<string, string[] | undefined>;
  /** The typed values by field, without secrets. They become the defaults, since React resets a form after its action. */
  values?: Record<string, string[]>;
  /** Results of the command to be shown, such as a phone number. */
  data?: Record<string, string>;
};

export const EMPTY_FORM: FormState = { ok: false };

/** Fields that are never sent back to the browser. */
export const SECRET_FIELDS = [
  "password",
  "newPassword",
  "repeated",
  "oldPassword",
  "code",
  "factorCode",
];

/**
 * The fields of a form as an object for zod: an array for a field given several times, else a
 * single value. Leaves out empty text and React's own fields (`$ACTION_…`).
 */
export function readForm(
  formData: FormData,
): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const fields: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {};
  for (const name of new Set(formData.keys())) {
    if (name.startsWith("$")) continue;
    const given = formData
      .getAll(name)
      .map(cleanValue)
      .filter((value) => value !== "");
    const [first] = given;
    if (first !== undefined) fields[name] = given.length === 1 ? first : given;
  }
  return fields;
}

function cleanValue(value: FormDataEntryValue): FormDataEntryValue {
  return typeof value === "string" ? stripControls(value) : value;
}

/** Removes control characters, which PostgreSQL does not store, except tabs and line breaks. */
export function stripControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, "");
}

/** The typed values of a form by field, to be shown again after a failure; without files and secrets. */
export function typedValues(formData: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of formData) {
    if (typeof value !== "string" || name.startsWith("$") || SECRET_FIELDS.includes(name)) continue;
    (values[name] ??= []).push(value);
  }
  return values;
}

/** What a form knows after its action ran. Plain data: shared by server and browser. */
export type FormState = {
  ok: boolean;
  /** One sentence above the form, in the reader's language. */
  message?: string;
  fieldErrors?: Record<string, string[] | undefined>;
  /** What the user typed, never a password. React resets a form after its action; defaults come from here. */
  values?: Record<string, string[]>;
  /** What the command gave back for the eye, as a phone number that was asked for. */
  data?: Record<string, string>;
};

export const EMPTY_FORM: FormState = { ok: false };

/** Fields that are never sent back to the browser. */
export const SECRET_FIELDS = ["password", "newPassword", "code"];

/**
 * A form as an object for zod: a field given once is a string, one given more
 * often an array. React's own fields (`$ACTION_…`) are left out, empty text is absent.
 */
export function readForm(
  formData: FormData,
): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const fields: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {};
  for (const name of new Set(formData.keys())) {
    if (name.startsWith("$")) continue;
    const given = formData
      .getAll(name)
      .map(readable)
      .filter((value) => value !== "");
    const [first] = given;
    if (first !== undefined) fields[name] = given.length === 1 ? first : given;
  }
  return fields;
}

/** Without the control characters nobody types and no database takes. */
function readable(value: FormDataEntryValue): FormDataEntryValue {
  return typeof value === "string" ? withoutControls(value) : value;
}

export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, "");
}

/** What to put back into the fields of a form that failed. */
export function typedValues(formData: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of formData) {
    if (typeof value !== "string" || name.startsWith("$") || SECRET_FIELDS.includes(name)) continue;
    (values[name] ??= []).push(value);
  }
  return values;
}

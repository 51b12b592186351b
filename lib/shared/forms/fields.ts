import * as z from "zod";

// The kinds of field in our forms. Error messages are keys of the messages under `fields`. An empty
// field is absent: readForm() leaves it out.

/** The id of a row. */
export const id = z.uuid({ error: "pickOne" });

/** Any number of ids, each once. */
export const ids = z
  .preprocess(toList, z.array(id).max(200, "tooMany"))
  .transform((chosen) => [...new Set(chosen)]);

/** The value of a field that may be there several times, as a list: readForm() returns a single value as it is. */
export function toList(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Required text of at most `max` characters. */
export const text = (max: number) =>
  z
    .string({ error: "required" })
    .trim()
    .min(1, "required")
    .superRefine((value, context) => {
      if (value.length > max)
        context.addIssue({
          code: "custom",
          message: "tooLong",
          params: { max, length: value.length },
        });
    });

/** Optional text of at most 500 characters. */
export const note = text(500).optional();

/** A checkbox: true if it is ticked. */
export const tick = z
  .literal("on", { error: "invalid" })
  .optional()
  .transform((value) => value === "on");

/** A mainland mobile number of 11 digits; spaces, dashes and +86 are removed. */
export const phone = z
  .string({ error: "required" })
  .transform((value) => value.replace(/[\s-]/g, "").replace(/^\+?86(?=1\d{10}$)/, ""))
  .superRefine((value, context) => {
    if (!/^\d+$/.test(value)) context.addIssue({ code: "custom", message: "phoneDigits" });
    else if (value.length !== 11)
      context.addIssue({
        code: "custom",
        message: "phoneLength",
        params: { length: value.length },
      });
    else if (!/^1[3-9]/.test(value)) context.addIssue({ code: "custom", message: "phoneMobile" });
  });

/** The six digits sent to a phone. */
export const code = z
  .string({ error: "required" })
  .trim()
  .regex(/^\d{6}$/, "codeDigits");

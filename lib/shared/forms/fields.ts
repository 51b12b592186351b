import * as z from "zod";

/** The kinds of field our forms are made of. Messages are keys under `fields`; readForm() makes "" absent. */
export const id = z.uuid({ error: "pickOne" });

/** Several of a list: none, one or many. */
export const ids = z
  .preprocess(listed, z.array(id).max(200, "tooMany"))
  .transform((chosen) => [...new Set(chosen)]);

/** readForm() gives a field filled in once as it is: what may be there several times is a list. */
export function listed(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Text that must be there. */
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

/** Text that may be left out. */
export const note = text(500).optional();

/** A ticked box. */
export const tick = z
  .literal("on", { error: "invalid" })
  .optional()
  .transform((value) => value === "on");

/** A mainland mobile number; spaces and dashes are forgiven. */
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

import * as z from "zod";
import { isDay } from "@/lib/shared/days/days";
import { toPlain } from "@/lib/shared/forms/clean-text";
import { countCharacters } from "@/lib/shared/forms/count-characters";
import { isName, tidyName } from "@/lib/shared/forms/names";
import { readAnyPhone, readPhone } from "@/lib/shared/forms/phone-number";

// The kinds of field in our forms. Error messages are keys of the messages under `fields`. An empty
// field is absent: readForm() leaves it out.

/** The id of a row. */
export const id = z.uuid({ error: "pickOne" });

/** How many rows one form may choose. */
export const MAX_IDS = 200;

/** Ids, each once. */
export const ids = z
  .preprocess(toList, z.array(id).max(MAX_IDS, "tooMany"))
  .transform((chosen) => [...new Set(chosen)]);

/** The value of a field that may be there several times, as a list: readForm() returns a single value as it is. */
export function toList(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Required text of at most `max` characters. */
export const text = (max: number) => limited(z.string({ error: "required" }).trim(), max);

/** The name of a person, a place, a team, a service or a thing, of at most `max` characters. */
export const name = (max: number) =>
  limited(z.string({ error: "required" }).transform(tidyName), max).refine(isName, "name");

/** What identifies something, as a user name or a number: full-width characters are read as plain ones. */
export const identifier = (max: number) =>
  limited(z.string({ error: "required" }).transform(toPlain), max);

/** A user name in any case; stored ones are in lower case. */
export const userName = identifier(40).transform((typed) => typed.toLowerCase());

function limited(typed: z.ZodType<string>, max: number) {
  return typed.superRefine((value, context) => {
    const length = countCharacters(value);
    const params = { max, length };
    if (length === 0) context.addIssue({ code: "custom", message: "required" });
    else if (length > max) context.addIssue({ code: "custom", message: "tooLong", params });
  });
}

/** A password as it is typed: spaces at its ends belong to it. */
export const secret = (max: number) => z.string({ error: "required" }).max(max, "invalid");

/** Optional text of at most 500 characters. */
export const note = text(500).optional();

/** A checkbox: true if it is ticked. */
export const tick = z
  .literal("on", { error: "invalid" })
  .optional()
  .transform((value) => value === "on");

/** A mainland mobile number of 11 digits, however it is written, also with words around it. */
export const phone = z.string({ error: "required" }).transform((typed, context) => {
  const read = readPhone(typed);
  if (typeof read === "string") return read;
  const { fault: message, length } = read;
  context.addIssue({ code: "custom", message, params: { length } });
  return z.NEVER;
});

/** A mobile number, or a landline with its area code, however it is written. */
export const anyPhone = z.string({ error: "required" }).transform((typed, context) => {
  const read = readAnyPhone(typed);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "anyPhone" });
  return z.NEVER;
});

/** The six digits sent to a phone, also in groups or with the sentence of the message around them. */
export const code = z.string({ error: "required" }).transform((typed, context) => {
  const groups = toPlain(typed).match(/\d(?:[\s\p{Pd}]*\d)*/gu) ?? [];
  const codes = groups
    .map((group) => group.replace(/\D/g, ""))
    .filter(({ length }) => length === 6);
  const [only] = new Set(codes);
  if (only !== undefined && new Set(codes).size === 1) return only;
  context.addIssue({ code: "custom", message: "codeDigits" });
  return z.NEVER;
});

/** A whole number from `min` to `max`. */
export const whole = (min: number, max: number) =>
  z
    .string({ error: "required" })
    .transform((typed) => toPlain(typed).replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{1,9}$/, "wholeNumber"))
    .transform(Number)
    .superRefine((value, context) => {
      if (value < min || value > max)
        context.addIssue({ code: "custom", message: "between", params: { min, max } });
    });

const FIRST_MOMENT = Date.UTC(2000, 0);
const END_OF_MOMENTS = Date.UTC(2100, 0);

/** A moment as our pages write it into forms. The database knows no year 0. */
export const moment = z.iso
  .datetime({ error: "invalid" })
  .transform((typed) => new Date(typed))
  .refine((at) => at.getTime() >= FIRST_MOMENT && at.getTime() < END_OF_MOMENTS, "invalid");

/** A day as a browser writes it: 2026-11-28. */
export const day = z.string({ error: "required" }).transform(toPlain).refine(isDay, "day");

/** A time of the day as a browser writes it, 14:30, or as it is typed in haste, 1430 or 9; in minutes after midnight. */
export const timeOfDay = z
  .string({ error: "required" })
  .transform(toPlain)
  .pipe(z.string().regex(/^([01]?\d|2[0-3])(:?[0-5]\d)?(:00)?$/, "timeOfDay"))
  .transform((typed) => {
    const [, hours = "0", minutes = "0"] = /^(\d{1,2}?):?(\d\d)?(?::00)?$/.exec(typed) ?? [];
    return 60 * Number(hours) + Number(minutes);
  });

/** A moment as people type it or a browser writes it, in China: "2026-11-30T14:00". */
export const localMoment = z
  .string({ error: "required" })
  .transform(toPlain)
  .pipe(z.string().regex(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?$/, "localMoment"))
  .transform((typed) => new Date(`${typed.replace(" ", "T")}+08:00`))
  .refine((at) => at.getTime() >= FIRST_MOMENT && at.getTime() < END_OF_MOMENTS, "localMoment");

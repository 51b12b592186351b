import * as z from "zod";
import { toOwnPath } from "@/lib/shared/forms/own-path";
import { DRAFT_LOCALES, LOCALES } from "@/lib/shared/i18n/locales";

/** `back` is the page to return to; without one it is the front page. */
const back = z.unknown().optional().transform(toOwnPath);

export const setLocaleSchema = z.object({ locale: z.enum([...LOCALES, ...DRAFT_LOCALES]), back });

export const setElderSchema = z.object({ elder: z.enum(["0", "1"]), back });

export const setCountySchema = z.object({ countyId: z.uuid({ error: "pickOne" }), back });

export type SetLocale = z.output<typeof setLocaleSchema>;
export type SetElder = z.output<typeof setElderSchema>;
export type SetCounty = z.output<typeof setCountySchema>;

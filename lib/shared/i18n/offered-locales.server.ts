import "server-only";
import { env } from "@/lib/shared/env.server";
import {
  DEFAULT_LOCALE,
  isDraftLocale,
  isLocale,
  LOCALES,
  type Locale,
} from "@/lib/shared/i18n/locales";

/** The languages that visitors can choose: the whole ones, and the drafts that are switched on here. */
export function listOfferedLocales(): Locale[] {
  return [...LOCALES, ...env().DRAFT_LANGUAGES];
}

/** The language that was chosen, if it is offered here; else Chinese. */
export function toOfferedLocale(chosen: unknown): Locale {
  if (!isLocale(chosen)) return DEFAULT_LOCALE;
  const isOffered = !isDraftLocale(chosen) || listOfferedLocales().includes(chosen);
  return isOffered ? chosen : DEFAULT_LOCALE;
}

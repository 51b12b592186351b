import * as english from "@/lib/shared/i18n/generated/en";
import * as kazakh from "@/lib/shared/i18n/generated/kk";
import * as uyghur from "@/lib/shared/i18n/generated/ug";
import * as chinese from "@/lib/shared/i18n/generated/zh-CN";
import type { Locale } from "@/lib/shared/i18n/locales";
import { over } from "@/lib/shared/i18n/over";

/** All text of the product by namespace, one JSON file each. The Simplified Chinese files define the keys. */
export type Messages = typeof chinese;

export type Namespace = keyof Messages;

export const MESSAGES: Record<Locale, Messages> = {
  "zh-CN": { ...chinese },
  en: { ...english },
  ug: over({ ...chinese }, uyghur),
  kk: over({ ...chinese }, kazakh),
};

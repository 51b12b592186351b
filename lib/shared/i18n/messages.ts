import * as english from "@/lib/shared/i18n/generated/en";
import * as chinese from "@/lib/shared/i18n/generated/zh-CN";
import type { Locale } from "@/lib/shared/i18n/locales";

/** All text of the product by namespace, one JSON file each. The Simplified Chinese files define the keys. */
export type Messages = typeof chinese;

export type Namespace = keyof Messages;

export const MESSAGES: Record<Locale, Messages> = { "zh-CN": { ...chinese }, en: { ...english } };

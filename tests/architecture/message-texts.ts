import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from "@formatjs/icu-messageformat-parser";
import type { Locale } from "@/lib/shared/i18n/locales";
import { MESSAGES } from "@/lib/shared/i18n/messages";

type Nested = { [key: string]: string | Nested };

/** Each message by its full key, as "wishes.status.RATED". */
export function flatten(messages: Nested, prefix = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

/** The messages of a language by key, each as the words that readers may see, without names of values. */
export function listMessages(locale: Locale): { key: string; text: string }[] {
  return flatten(MESSAGES[locale]).map(([key, message]) => ({ key, text: words(parse(message)) }));
}

function words(elements: MessageFormatElement[]): string {
  return elements
    .map((element): string => {
      if (isLiteralElement(element)) return element.value;
      if (isTagElement(element)) return words(element.children);
      if (!isPluralElement(element) && !isSelectElement(element)) return "…";
      return Object.values(element.options)
        .map(({ value }) => words(value))
        .join("|");
    })
    .join("");
}

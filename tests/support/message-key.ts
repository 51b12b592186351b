import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { DEFAULT_LOCALE } from "@/lib/shared/i18n/locales";
import { MESSAGES } from "@/lib/shared/i18n/messages";

/** The key of a shown sentence, so that a test need not repeat its text. Throws unless exactly one key fits. */
export function findMessageKey(sentence: string, ...namespaces: ("errors" | "fields")[]): string {
  const keys = namespaces
    .flatMap((namespace) => keysOf(MESSAGES[DEFAULT_LOCALE][namespace]))
    .filter(([, message]) => messagePattern(message).test(sentence))
    .map(([key]) => key);
  const [key, ...others] = keys;
  if (!key || others.length > 0) {
    throw new Error(
      `"${sentence}" is the message of ${keys.join(", ") || "nothing"} in ${namespaces.join(" and ")}`,
    );
  }
  return key;
}

/** The messages by key. What names the field that was left empty stands for the general one. */
function keysOf(messages: Record<string, string | Record<string, string>>): [string, string][] {
  return Object.entries(messages).flatMap(([key, message]): [string, string][] =>
    typeof message === "string"
      ? [[key, message]]
      : Object.values(message).map((one) => [key === "needed" ? "required" : "pickOne", one]),
  );
}

/** A pattern that matches a message with any values. */
function messagePattern(message: string): RegExp {
  return new RegExp(`^${parse(message).map(elementPattern).join("")}$`, "s");
}

function elementPattern(element: MessageFormatElement): string {
  if (element.type !== TYPE.literal) return ".*";
  return element.value.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

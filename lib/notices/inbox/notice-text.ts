import type { Translator } from "@/lib/shared/i18n/translator";
import type { NoticeTemplate } from "@/lib/orders/wishes/recipients";
import { maskText } from "@/lib/shared/masking/personal-data";
import { bareName } from "@/lib/network/sites/bare-name";

/** The facts in the text of a notice. To a volunteer it names no person (staged disclosure). */
export type NoticeFacts = {
  template: NoticeTemplate;
  content: string;
  /** The name of the place of the wish, and of the responsible unit. */
  place: string;
  unit: string;
};

/** Short messages are paid by length. */
const MAX_CHARACTERS = 16;

/** The text of a notice: one sentence, to be followed by a link. */
export function noticeText(facts: NoticeFacts, t: Translator<"notices">): string {
  const { template, content, place, unit } = facts;
  return t(template, { wish: excerpt(content), place: bareName(place), unit });
}

function excerpt(content: string): string {
  const characters = [...maskText(content.replaceAll(/\s+/g, " ").trim())];
  if (characters.length <= MAX_CHARACTERS) return characters.join("");
  return `${characters.slice(0, MAX_CHARACTERS - 1).join("")}…`;
}

import type { Translator } from "@/lib/shared/i18n/translator";
import type { NoticeTemplate } from "@/lib/orders/wishes/recipients";
import { maskDigits } from "@/lib/network/people/mask";
import { bareName } from "@/lib/network/sites/bare-name";

/** What the words of a notice speak of; a volunteer's name no person (staged disclosure). */
export type NoticeFacts = {
  template: NoticeTemplate;
  content: string;
  /** Name of the place of the wish, and of the unit that answers for it. */
  place: string;
  unit: string;
};

/** A short message costs by its length. */
const MAX_CHARACTERS = 16;

/** One sentence for whoever is told, to stand before a link. */
export function noticeText(facts: NoticeFacts, t: Translator<"notices">): string {
  const { template, content, place, unit } = facts;
  return t(template, { wish: excerpt(content), place: bareName(place), unit });
}

function excerpt(content: string): string {
  const characters = [...maskDigits(content.replaceAll(/\s+/g, " ").trim())];
  if (characters.length <= MAX_CHARACTERS) return characters.join("");
  return `${characters.slice(0, MAX_CHARACTERS - 1).join("")}…`;
}

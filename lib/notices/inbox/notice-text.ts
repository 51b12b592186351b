import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import { isPassOn, passedOn } from "@/lib/orders/wishes/notice-template";
import { maskText } from "@/lib/shared/masking/personal-data";
import type { AnyTemplate } from "@/lib/notices/inbox/subject";
import { fullPlaceName, localPlaceName } from "@/lib/network/sites/local-place-name";

/** The facts in the text of a notice. To a volunteer it names no person (staged disclosure). */
export type NoticeFacts = {
  template: AnyTemplate;
  content: string;
  /** The name of the place of the wish or activity, or of who plans, and of the responsible unit. */
  place: string;
  unit: string;
  /** The time of the visit or activity it tells of, or the month of the plan, if it does. */
  visitAt: Date | null;
};

/** Short messages are paid by length. */
const MAX_CHARACTERS = 16;

/** The text of a notice: one sentence, to be followed by a link. */
export function noticeText(facts: NoticeFacts, t: Translator<"notices">, locale: Locale): string {
  const { template, content, place, unit, visitAt } = facts;
  const visit = visitAt ? formatDate(visitAt, "minute", locale) : "";
  const key = isPassOn(template) ? (`passOn.${passedOn(template)}` as const) : template;
  return t(key, {
    wish: excerpt(content),
    place: localPlaceName(place, locale),
    unit: fullPlaceName(unit, locale),
    visit,
    month: visitAt ? formatDate(visitAt, "month", locale) : "",
  });
}

function excerpt(content: string): string {
  const characters = [...maskText(content.replaceAll(/\s+/g, " ").trim())];
  if (characters.length <= MAX_CHARACTERS) return characters.join("");
  return `${characters.slice(0, MAX_CHARACTERS - 1).join("")}…`;
}

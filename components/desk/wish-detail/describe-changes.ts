import type { Words } from "@/components/desk/wish-detail/words";
import { LANGUAGES } from "@/lib/network/registration/languages";
import { CORRECTED_FIELDS, type EventData } from "@/lib/orders/wishes/event-data";
import { Beneficiary, WishUrgency } from "@/prisma/generated/enums";

type Corrected = EventData["corrected"];
type Field = (typeof CORRECTED_FIELDS)[number];
type NameOf = (id: string) => string;

/** Each correction of an event as words: the field, what it was and what it is. */
export function describeChanges(corrected: Corrected, nameOf: NameOf, words: Words): string[] {
  return CORRECTED_FIELDS.flatMap((field) => {
    const change = corrected[field];
    if (!change) return [];
    const show = (value: string | null) => SHOWN[field](value, nameOf, words);
    return words.desk("correct.change", {
      field: words.desk(`correct.${LABELS[field]}`),
      from: show(change.from),
      to: show(change.to),
    });
  });
}

const LABELS = {
  siteId: "place",
  categoryId: "category",
  urgency: "urgency",
  beneficiary: "beneficiary",
  language: "language",
} as const satisfies Record<Field, string>;

type Show = (value: string | null, nameOf: NameOf, words: Words) => string;

const showName: Show = (id, nameOf, { desk }) => (id ? nameOf(id) : desk("correct.none"));

const SHOWN: Record<Field, Show> = {
  siteId: showName,
  categoryId: showName,
  urgency: (value, _, { desk, wishes }) => {
    const known = Object.values(WishUrgency).find((one) => one === value);
    return known ? wishes(`urgency.${known}`) : desk("correct.none");
  },
  beneficiary: (value, _, { desk, wishes }) => {
    const known = Object.values(Beneficiary).find((one) => one === value);
    return known ? wishes(`beneficiary.${known}`) : desk("correct.none");
  },
  language: (value, _, { desk, registration }) => {
    const known = LANGUAGES.find((one) => one === value);
    return known ? registration(`language.${known}`) : desk("correct.anyLanguage");
  },
};

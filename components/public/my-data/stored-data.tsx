import { COLUMN_LABELS } from "@/components/public/my-data/column-labels";
import { isSlot, type DayPart, type Weekday } from "@/lib/network/registration/availability";
import { LANGUAGES } from "@/lib/network/registration/languages";
import type { OwnData } from "@/lib/public/my-data/own-data";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";

/** What is stored about a person, each value once. */
export async function StoredData({ data }: { data: OwnData }) {
  const t = await getT("personal");
  const registration = await getT("registration");
  return (
    <dl className="divide-y divide-line border-y border-line">
      {data.map(({ column, entries }) => {
        const label = COLUMN_LABELS[column];
        const values = [...new Set(entries.map(({ value }) => toWords(registration, value)))];
        return (
          label && (
            <div key={column} className="grid gap-x-4 py-2 sm:grid-cols-[10rem_1fr]">
              <dt className="text-faded">{t(`column.${label}`)}</dt>
              {values.map((value) => (
                <dd key={value} className="wrap-anywhere sm:col-start-2">
                  {value}
                </dd>
              ))}
            </div>
          )
        );
      })}
    </dl>
  );
}

/** A value as it is read: codes of languages and of times have names. */
function toWords(t: Translator<"registration">, value: string): string {
  const language = LANGUAGES.find((one) => one === value);
  if (language) return t(`language.${language}`);
  if (!isSlot(value)) return value;
  const [day, part] = value.split("_") as [Weekday, DayPart];
  return `${t(`availability.${day}`)} ${t(`availability.${part}`)}`;
}

import { localName } from "@/lib/i18n/local-name";
import { getLocale, getT } from "@/lib/i18n/request";
import type { PastWish } from "@/lib/volunteering/queries";

/** Letters that somebody else answered first: nothing is left to do. */
export async function TakenList({ taken }: { taken: PastWish[] }) {
  const t = await getT("volunteering");
  const locale = await getLocale();
  return (
    <section className="space-y-2">
      <h2>{t("taken.title")}</h2>
      <ul className="text-faded">
        {taken.map((wish) => (
          <li key={wish.id}>
            {t("taken.line", {
              place: wish.place,
              name: wish.name,
              what: wish.category ? localName(wish.category, locale) : "",
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

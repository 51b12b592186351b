import type { Holding } from "@/lib/orders/leaving/queries";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** The wishes in hand, with what becomes of each. */
export async function Holdings({ holdings }: { holdings: Holding[] }) {
  const t = await getT("leaving");
  const wishes = await getT("wishes");
  const locale = await getLocale();
  if (holdings.length === 0) return <p>{t("nothing")}</p>;
  return (
    <section aria-labelledby="holdings" className="space-y-3">
      <h2 id="holdings">{t("inHand", { count: holdings.length })}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {holdings.map(({ id, site, category, team, status, fate }) => (
          <li key={id} className="py-3">
            <p className="flex flex-wrap gap-x-3">
              <span className="font-bold">{localPlaceName(site.name, locale)}</span>
              <span>{category && localName(category, locale)}</span>
              <span className="text-faded">{wishes(`status.${status}`)}</span>
              {team && <span className="text-faded">{team}</span>}
            </p>
            <p>{t(`fate.${fate}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

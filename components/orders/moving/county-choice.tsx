import type { County } from "@/lib/public/wall/queries";
import { getT } from "@/lib/shared/i18n/request.server";

/** The other counties, each a link to the form for it. */
export async function CountyChoice({ counties }: { counties: County[] }) {
  const t = await getT("moving");
  if (counties.length === 0) return <p>{t("noCounty")}</p>;
  return (
    <section aria-labelledby="counties" className="space-y-3">
      <h2 id="counties">{t("whichCounty")}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {counties.map(({ id, name, cityName }) => (
          <li key={id}>
            <a href={`/volunteer/profile/move?county=${id}`} className="target flex-wrap gap-x-3">
              {name} {cityName && <span className="text-faded">{cityName}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

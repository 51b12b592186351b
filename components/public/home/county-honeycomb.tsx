import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { Honeycomb } from "@/components/network/sites/honeycomb";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { CountyFigures, TownFigures } from "@/lib/public/wall/picture";

/** The honeycomb of a county: how many wishes of each village have been fulfilled. */
export async function CountyHoneycomb({
  county,
  figures,
}: {
  county: string;
  figures: CountyFigures;
}) {
  const t = await getT("home");
  const { towns } = figures;
  const most = Math.max(1, ...towns.flatMap(({ villages }) => villages.map((v) => v.fulfilled)));
  const fullest = towns.toSorted((one, other) => other.fulfilled - one.fulfilled)[0];
  return (
    <section className="space-y-6">
      <h2>{t("honeycomb.title", { county })}</h2>
      <Honeycomb
        groups={towns.map(({ name, villages }) => ({
          label: name,
          // By the square root, so that a first wish is visible beside a village with many.
          cells: villages.map(({ name: label, fulfilled }) => ({
            label,
            value: Math.sqrt(fulfilled / most),
          })),
        }))}
        caption={
          <>
            <p>{t("honeycomb.caption")}</p>
            <p>
              {fullest && fullest.fulfilled > 0
                ? t("honeycomb.fullest", {
                    town: localPlaceName(fullest.name, await getLocale()),
                    count: fullest.fulfilled,
                  })
                : t("honeycomb.empty")}
            </p>
          </>
        }
      >
        <TownTable towns={towns} />
      </Honeycomb>
    </section>
  );
}

async function TownTable({ towns }: { towns: TownFigures[] }) {
  const t = await getT("home");
  const locale = await getLocale();
  return (
    <details>
      <summary className="target cursor-pointer text-indigo underline underline-offset-4">
        {t("honeycomb.table")}
      </summary>
      <table className="w-full border-collapse text-start">
        <thead>
          <tr className="border-b border-edge">
            <th scope="col">{t("honeycomb.town")}</th>
            <th scope="col" className="text-end">
              {t("honeycomb.villages")}
            </th>
            <th scope="col" className="text-end">
              {t("honeycomb.fulfilled")}
            </th>
          </tr>
        </thead>
        <tbody>
          {towns.map(({ name, villages, fulfilled }) => (
            <tr key={name} className="border-b border-line">
              <th scope="row" className="py-1 font-normal">
                {localPlaceName(name, locale)}
              </th>
              <td className="text-end">{villages.length}</td>
              <td className="text-end">{fulfilled}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

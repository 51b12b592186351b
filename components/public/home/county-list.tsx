import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { NoCounty } from "@/components/public/home/no-county";
import { ActionForm } from "@/components/ui/action-form";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { setCounty } from "@/lib/shared/preferences/actions";
import type { County } from "@/lib/public/wall/queries";

type Props = {
  counties: County[];
  chosenId: string | undefined;
  /** The page to return to. */
  back: string;
};

/** Every open county, each a button that chooses it. */
export async function CountyList({ counties, chosenId, back }: Props) {
  if (counties.length === 0) return <NoCounty />;
  const t = await getT("home");
  const locale = await getLocale();
  return (
    <div className="max-w-2xl space-y-6">
      <div className="space-y-2">
        <h1>{t("county.title")}</h1>
        <p className="text-faded">{t("county.lead")}</p>
      </div>
      <ActionForm action={setCounty} hidden={{ back }}>
        <ul className="divide-y divide-line border-y border-line">
          {counties.map(({ id, name, cityName, openPlaces }) => (
            <li key={id}>
              <button
                name="countyId"
                value={id}
                aria-current={id === chosenId || undefined}
                className="target w-full cursor-pointer flex-wrap gap-x-4 py-2 text-start hover:bg-honey-pale"
              >
                <span className="font-song text-lg font-bold text-indigo underline underline-offset-4">
                  {localPlaceName(name, locale)}
                </span>
                <span className="text-faded">
                  {[cityName, t("county.openPlaces", { count: openPlaces })]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
                {id === chosenId && <span className="font-bold">{t("county.current")}</span>}
              </button>
            </li>
          ))}
        </ul>
      </ActionForm>
    </div>
  );
}

import { Disclosure } from "@/components/ui/disclosure";
import { isIdle, type TownCapacity, type Capacity } from "@/lib/desk/capacity/capacity";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

const FIGURES = ["open", "overdue", "free"] as const;

/** The figures of the honeycomb: a row for each town, followed by its villages that have any figures. */
export async function CapacityTable({ towns }: { towns: TownCapacity[] }) {
  const t = await getT("desk");
  return (
    <Disclosure summary={t("capacity.table")}>
      <table className="w-full max-w-3xl border-collapse">
        <thead>
          <tr className="border-b border-edge align-bottom">
            <th scope="col" className="text-left">
              {t("capacity.place")}
            </th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col" className="px-2 text-right">
                {t(`capacity.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        {towns.map((town) => (
          <tbody key={town.id}>
            <Row place={town} isTown />
            {town.villages
              .filter((village) => !isIdle(village))
              .map((village) => (
                <Row key={village.id} place={village} />
              ))}
          </tbody>
        ))}
      </table>
    </Disclosure>
  );
}

async function Row({
  place,
  isTown = false,
}: {
  place: Capacity & { id: string; name: string };
  isTown?: boolean;
}) {
  return (
    <tr className={`border-b border-line ${isTown ? "font-bold" : ""}`}>
      <th scope="row" className={`text-left ${isTown ? "" : "pl-6 font-normal"}`}>
        <a href={deskAddress({ queue: "open", place: place.id })} className="target">
          {localPlaceName(place.name, await getLocale())}
        </a>
      </th>
      {FIGURES.map((figure) => (
        <td
          key={figure}
          className={`px-2 text-right ${place[figure] === 0 ? "font-normal text-faded" : ""}`}
        >
          {place[figure]}
        </td>
      ))}
    </tr>
  );
}

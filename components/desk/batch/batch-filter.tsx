import { Filters } from "@/components/desk/queues/filters";
import { wishFilters } from "@/components/desk/queues/wish-filters";
import { Disclosure } from "@/components/ui/disclosure";
import type { BatchView, ReviewView } from "@/lib/desk/batch/schema";
import type { Place } from "@/lib/desk/queues/queries";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Category } from "@/lib/network/menu/queries";

type Props = {
  path: string;
  view: BatchView | ReviewView;
  /** How many wishes one may choose to see at most. */
  sizes: { choices: readonly number[]; usual: number };
  places: Place[];
  categories: Category[];
  submit: string;
};

/** The filters that choose which wishes are in the batch; their values are in the address. */
export async function BatchFilter({ path, view, sizes, places, categories, submit }: Props) {
  const t = await getT("dispatch");
  const words = {
    desk: await getT("desk"),
    wishes: await getT("wishes"),
    locale: await getLocale(),
  };
  const { place, category, urgency, most } = view;
  const isNarrowed = Boolean(place ?? category ?? urgency ?? most);
  return (
    <form action={path}>
      {view.queue && <input type="hidden" name="queue" value={view.queue} />}
      <Disclosure summary={t("batch.filter")} open={isNarrowed}>
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-5">
          <Filters
            filters={[
              ...wishFilters({ chosen: view, places, categories, words }),
              {
                name: "most",
                label: t("batch.most"),
                value: String(most ?? sizes.usual),
                options: sizes.choices.map((count) => [
                  String(count),
                  t("batch.mostOption", { count }),
                ]),
              },
            ]}
          />
          <button className="button self-end">{submit}</button>
        </div>
      </Disclosure>
    </form>
  );
}

import { AllOrNone } from "@/components/desk/batch/all-or-none";
import { BatchFilter } from "@/components/desk/batch/batch-filter";
import { BatchWish, WIDE_ROW } from "@/components/desk/batch/batch-wish";
import { ChoiceRows } from "@/components/orders/dispatch/choice-rows";
import { EmptyState } from "@/components/ui/empty-state";
import { DEFAULT_REVIEW_SIZE, REVIEW_SIZES, type ReviewView } from "@/lib/desk/batch/schema";
import type { Place } from "@/lib/desk/queues/queries";
import type { WishRow } from "@/lib/desk/queues/rows.data";
import type { Category } from "@/lib/network/menu/queries";
import { address } from "@/lib/shared/forms/search-params";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = {
  rows: WishRow[];
  view: ReviewView;
  places: Place[];
  categories: Category[];
  now: Date;
};

/** The first step: the wishes to be reviewed, the pressing first, to be ticked. The form leads to the preview. */
export async function ReviewList({ rows, view, places, categories, now }: Props) {
  const t = await getT("reviews");
  return (
    <>
      <BatchFilter
        path="/desk/batch/review"
        view={view}
        sizes={{ choices: REVIEW_SIZES, usual: DEFAULT_REVIEW_SIZE }}
        places={places}
        categories={categories}
        submit={t("apply")}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
      ) : (
        <TickForm rows={rows} view={view} categories={categories} now={now} />
      )}
    </>
  );
}

async function TickForm({ rows, view, categories, now }: Omit<Props, "places">) {
  const t = await getT("reviews");
  const words = {
    dispatch: await getT("dispatch"),
    desk: await getT("desk"),
    wishes: await getT("wishes"),
    locale: await getLocale(),
  };
  const { wish: chosen, as, step, ticked, ...kept } = view;
  const href = (all: "all" | "none") => address("/desk/batch/review", { ...kept, ticked: all });
  const total = rows[0]?.total ?? 0;
  const isTicked = (id: string) => ticked === "all" || chosen.includes(id);
  return (
    <form action="/desk/batch/review" id="batch" className="space-y-4">
      {Object.entries(kept).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {step && (
        <p role="alert" className="border-s-4 border-cinnabar py-1 ps-4 font-bold">
          {t("tickSome")}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <p className="font-song text-lg font-bold">
          {t("shown", { count: rows.length, total, left: total - rows.length })}
        </p>
        <AllOrNone
          name="wish"
          all={{ href: href("all"), words: words.dispatch("batch.all") }}
          none={{ href: href("none"), words: words.dispatch("batch.none") }}
        />
      </div>
      <ChoiceRows name="wish" legend={t("legend")}>
        <ul className="border-t border-line">
          {rows.map((wish) => (
            <li key={wish.id} className={WIDE_ROW}>
              <BatchWish wish={wish} isTicked={isTicked(wish.id)} now={now} words={words} />
            </li>
          ))}
        </ul>
      </ChoiceRows>
      <PreviewBar categories={categories} chosen={as} />
    </form>
  );
}

/** The category for those that have none, and the button of the form. */
async function PreviewBar({
  categories,
  chosen,
}: {
  categories: Category[];
  chosen: string | undefined;
}) {
  const t = await getT("reviews");
  const locale = await getLocale();
  return (
    <div className="sticky bottom-0 flex flex-wrap items-end gap-x-6 gap-y-2 bg-paper py-3">
      <label className="block min-w-0">
        <b>{t("as")}</b>
        <select name="as" defaultValue={chosen} className="field">
          <option value="">{t("asNone")}</option>
          {categories.map((category) => (
            <option key={category.id} value={category.id}>
              {localName(category, locale)}
            </option>
          ))}
        </select>
      </label>
      <button name="step" value="preview" className="button button-primary w-full sm:w-auto">
        {t("preview")}
      </button>
    </div>
  );
}

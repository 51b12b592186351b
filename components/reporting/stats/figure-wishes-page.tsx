import { FigureMeaning } from "@/components/reporting/stats/figure-meaning";
import { Tabs } from "@/components/ui/tabs";
import { ListTable } from "@/components/ui/list-table";
import { Paging } from "@/components/ui/paging";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { FigureWish, FigureWishes } from "@/lib/reporting/stats/figure-wishes.data";
import { valueOfCounts } from "@/lib/reporting/stats/figure-wishes";
import { HONEYCOMB_FIGURES } from "@/lib/reporting/stats/indicators";
import type { Counts, Measure } from "@/lib/reporting/stats/measures";
import type { Period } from "@/lib/reporting/stats/period";
import { HONEYCOMB_FIGURE_NAMES, type FigureWishesView } from "@/lib/reporting/stats/schema";
import { figureWishesAddress, statsAddress } from "@/lib/reporting/stats/stats-address";
import {
  explainFigure,
  formatIndicator,
  formatPeriod,
  getStatsLanguage,
  nameFigure,
} from "@/lib/reporting/stats/format-figures";
import { formatDate } from "@/lib/shared/i18n/dates";

type Props = { found: FigureWishes; view: FigureWishesView; period: Period; isOver: boolean };

/** A figure with what it is made of: its parts as filters, then its wishes one by one. */
export async function FigureWishesPage({ found, view, period, isOver }: Props) {
  const words = getStatsLanguage(await getLocale());
  const { t, locale } = words;
  const { figure } = view;
  const { place, sums, wishes } = found;
  const name = nameFigure(t, figure, isOver);
  const at = { place: place.id, from: period.from, to: period.to };
  const localName = localPlaceName(place.name, locale);
  return (
    <div className="space-y-4">
      <a href={statsAddress(at)} className="target">
        {t("wishes.back", { place: localName })}
      </a>
      <h1>
        {wishes
          ? t("wishes.heading", {
              figure: name,
              value: formatIndicator(words, figure, valueOfCounts(figure, sums)),
            })
          : name}
      </h1>
      <p>
        {t("wishes.lead", {
          place: localName,
          period: formatPeriod(words, period),
          isOver: String(isOver),
        })}
      </p>
      <Tabs
        label={t("wishes.figures")}
        tabs={HONEYCOMB_FIGURE_NAMES.map((each) => ({
          href: figureWishesAddress({ ...at, figure: each }),
          label: nameFigure(t, each, isOver),
          isHere: each === figure,
        }))}
      />
      <FigureMeaning label={name}>{explainFigure(t, figure, isOver)}</FigureMeaning>
      {wishes ? (
        <Wishes {...{ found, wishes, name }} view={{ ...view, ...at }} />
      ) : (
        <p>{t("wishes.tooMany")}</p>
      )}
    </div>
  );
}

const COLUMNS = ["wish", "counts", "place", "asked"] as const;

type WishesProps = {
  found: FigureWishes;
  wishes: NonNullable<FigureWishes["wishes"]>;
  name: string;
  view: FigureWishesView;
};

async function Wishes({ found, wishes, name, view }: WishesProps) {
  const t = await getT("stats");
  const toPage = (page: number | undefined) =>
    page === undefined ? null : figureWishesAddress({ ...view, page });
  return (
    <>
      <Parts sums={found.sums} view={view} />
      {wishes.rows.length === 0 ? (
        <p>{t("wishes.none")}</p>
      ) : (
        <ListTable
          id="wishes"
          caption={t("wishes.caption", { figure: name })}
          columns={COLUMNS.map((column) => ({ label: t(`wishes.column.${column}`) }))}
        >
          {wishes.rows.map((wish) => (
            <WishLine key={wish.id} wish={wish} view={view} />
          ))}
        </ListTable>
      )}
      <Paging page={wishes.page} previous={toPage(wishes.previous)} next={toPage(wishes.next)} />
    </>
  );
}

/** The measures the figure is made of, each a filter, where it is made of several. */
async function Parts({ sums, view }: { sums: Partial<Counts>; view: FigureWishesView }) {
  const t = await getT("stats");
  const measures = await getT("exports");
  const parts = HONEYCOMB_FIGURES[view.figure].filter((name) => sums[name]);
  if (parts.length < 2) return null;
  return (
    <nav aria-label={t("wishes.only")} className="flex flex-wrap gap-x-4">
      {[undefined, ...parts].map((only) => (
        <a
          key={only ?? "all"}
          href={figureWishesAddress({ ...view, only, page: undefined })}
          aria-current={view.only === only ? "true" : undefined}
          className="target aria-current:font-bold aria-current:no-underline"
        >
          {only
            ? t("wishes.times", { name: measures(`measure.${only}`), count: sums[only] ?? 0 })
            : t("wishes.all")}
        </a>
      ))}
    </nav>
  );
}

async function WishLine({ wish, view }: { wish: FigureWish; view: FigureWishesView }) {
  const t = await getT("stats");
  const locale = await getLocale();
  const { shown } = wish;
  return (
    <tr>
      <th scope="row" className="min-w-44">
        {shown ? (
          <a href={`/desk/wishes/${wish.id}`} className="target" dir="auto">
            {shown.content}
          </a>
        ) : (
          t("wishes.elsewhere")
        )}
      </th>
      <td className="min-w-28">
        <CountedAs wish={wish} view={view} />
      </td>
      <td className="min-w-24">{shown && localPlaceName(shown.siteName, locale)}</td>
      <td className="whitespace-nowrap">{shown && formatDate(shown.createdAt, "year", locale)}</td>
    </tr>
  );
}

async function CountedAs({ wish, view }: { wish: FigureWish; view: FigureWishesView }) {
  const t = await getT("stats");
  const measures = await getT("exports");
  const name = (measure: Measure) => measures(`measure.${measure}`);
  const parts: readonly Measure[] = HONEYCOMB_FIGURES[view.figure];
  return parts
    .filter((part) => wish[part])
    .map((part) =>
      wish[part] === 1
        ? name(part)
        : t("wishes.times", { name: name(part), count: wish[part] ?? 0 }),
    )
    .join(t("wishes.separator"));
}

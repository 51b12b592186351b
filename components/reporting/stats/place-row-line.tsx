import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { NumberCell, RowHead } from "@/components/reporting/stats/wide-table";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { PlaceRow } from "@/lib/reporting/stats/dashboard";
import { indicatorOf, type IndicatorName } from "@/lib/reporting/stats/indicators";
import {
  formatLastDay,
  formatIndicator,
  getStatsLanguage,
} from "@/lib/reporting/stats/format-figures";

type Props = {
  /** Without an id it is the sum of all places. */
  row: Pick<PlaceRow, "name" | "figures" | "lastServiceOn"> & Partial<PlaceRow>;
  /** The figures of the columns. */
  figures: readonly IndicatorName[];
  /** Whether the day of the last service is a column too. */
  hasLastService?: boolean;
  rank?: number;
  href?: string;
};

/** A row of the table of places, or its last one with the sum. */
export async function PlaceRowLine({ row, figures, hasLastService, rank, href }: Props) {
  const words = getStatsLanguage(await getLocale());
  const isSum = row.id === undefined;
  return (
    <tr className={isSum ? "border-t border-edge font-bold" : "border-b border-line"}>
      <RowHead className={isSum ? "font-bold" : ""}>
        <Name
          {...{ row, hasPage: hasLastService }}
          {...(rank && { rank })}
          {...(href && { href })}
        />
      </RowHead>
      {figures.map((name) => {
        const value = indicatorOf(name).of(row.figures);
        return (
          <NumberCell key={name} className={numberColor(name, value)}>
            {formatIndicator(words, name, value)}
          </NumberCell>
        );
      })}
      {hasLastService && (
        <NumberCell>{row.isOwn || isSum ? "" : formatLastDay(words, row.lastServiceOn)}</NumberCell>
      )}
    </tr>
  );
}

function numberColor(name: IndicatorName, value: number | null): string {
  if (!value) return "text-faded";
  return name === "late" ? "font-bold text-cinnabar" : "";
}

type NameProps = Pick<Props, "row" | "rank" | "href"> & {
  /** Whether the page of the place is linked too, and not only its dashboard. */
  hasPage?: boolean | undefined;
};

async function Name({ row: { id, name, isOwn, isClosed }, rank, href, hasPage }: NameProps) {
  const t = await getT("stats");
  const places = await getT("places");
  if (id === undefined) return t("places.all");
  const place = localPlaceName(name, await getLocale());
  if (isOwn || !href) return t("places.own", { place });
  return (
    <span className="flex items-center gap-2">
      <span className="min-w-6 text-faded">{rank}</span>
      <a href={href} className="target">
        {place}
      </a>
      {isClosed && <span className="text-faded">{t("places.closed")}</span>}
      {hasPage && (
        <a
          href={`/admin/places/${id}`}
          className="target shrink-0 print-none"
          aria-label={places("pageOf", { name: place })}
        >
          {places("page")}
        </a>
      )}
    </span>
  );
}

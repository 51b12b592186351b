import Link from "next/link";
import { NumberCell, RowHead } from "@/components/reporting/stats/wide-table";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { bareName } from "@/lib/network/sites/bare-name";
import type { PlaceRow } from "@/lib/reporting/stats/dashboard";
import { indicatorOf } from "@/lib/reporting/stats/indicators";
import { PLACE_FIGURES } from "@/lib/reporting/stats/place-order";
import {
  formatLastDay,
  formatIndicator,
  getStatsLanguage,
} from "@/lib/reporting/stats/format-figures";

type Props = {
  /** Without an id it is the sum of all places. */
  row: Pick<PlaceRow, "name" | "figures" | "lastServiceOn"> & Partial<PlaceRow>;
  rank?: number;
  href?: string;
};

/** A row of the table of places, or its last one with the sum. */
export async function PlaceRowLine({ row, rank, href }: Props) {
  const words = getStatsLanguage(await getLocale());
  const isSum = row.id === undefined;
  return (
    <tr className={isSum ? "border-t border-edge font-bold" : "border-b border-line"}>
      <RowHead className={isSum ? "font-bold" : ""}>
        <Name row={row} {...(rank && { rank })} {...(href && { href })} />
      </RowHead>
      {PLACE_FIGURES.map((name) => {
        const value = indicatorOf(name).of(row.figures);
        return (
          <NumberCell key={name} className={value ? "" : "text-faded"}>
            {formatIndicator(words, name, value)}
          </NumberCell>
        );
      })}
      <NumberCell>{row.isOwn || isSum ? "" : formatLastDay(words, row.lastServiceOn)}</NumberCell>
    </tr>
  );
}

async function Name({ row: { id, name, isOwn, isClosed }, rank, href }: Props) {
  const t = await getT("stats");
  if (id === undefined) return t("places.all");
  if (isOwn || !href) return t("places.own", { place: bareName(name) });
  return (
    <span className="flex items-center gap-2">
      <span className="min-w-6 text-faded">{rank}</span>
      <Link href={href} prefetch={false} className="target">
        {bareName(name)}
      </Link>
      {isClosed && <span className="text-faded">{t("places.closed")}</span>}
    </span>
  );
}

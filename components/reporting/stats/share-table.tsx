import { getLocale } from "@/lib/shared/i18n/request.server";
import { roundParts } from "@/lib/reporting/stats/round-parts";
import { formatShare, formatShown, getStatsLanguage } from "@/lib/reporting/stats/format-figures";

type Props = { id: string; caption: string; rows: { label: string; count: number }[] };

/** A table of counts with their share of the total, as a number and as a bar. */
export async function ShareTable({ id, caption, rows }: Props) {
  const words = getStatsLanguage(await getLocale());
  const { t } = words;
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  // In tenths of a percent, so that the shares shown add up to all.
  const shares = roundParts(
    rows.map(({ count }) => (1000 * count) / total),
    1000,
  );
  return (
    <div>
      <h3 id={id}>{caption}</h3>
      {total === 0 ? (
        <p className="text-faded">{t("served.empty")}</p>
      ) : (
        <table aria-labelledby={id} className="w-full border-collapse">
          <thead className="sr-only">
            <tr>
              <th scope="col">{t("served.kind")}</th>
              <th scope="col">{t("served.count")}</th>
              <th scope="col">{t("served.share")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, count }, index) => (
              <tr key={label} className="border-b border-line">
                <th scope="row" className="py-1 text-left font-normal">
                  {label}
                  <Bar share={count / total} />
                </th>
                <td className="px-2 text-right align-top">{formatShown(words, count)}</td>
                <td className="w-16 text-right align-top text-faded">
                  {formatShare(words, shares[index] ?? 0, 1000)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-t border-edge font-bold">
              <th scope="row" className="py-1 text-left">
                {t("total")}
              </th>
              <td className="px-2 text-right">{formatShown(words, total)}</td>
              <td className="w-16 text-right">{formatShare(words, total, total)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </div>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" className="block h-1.5 w-full">
      <rect
        width={`${Math.round(share * 100)}%`}
        height="100%"
        className="fill-honey print:stroke-ink"
      />
    </svg>
  );
}

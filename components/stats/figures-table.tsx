import Link from "next/link";
import type { ReactNode } from "react";
import { getT } from "@/lib/i18n/request";
import type { Translator } from "@/lib/i18n/translator";
import { bareName } from "@/lib/sites/bare-name";
import { STEPS, type Figures } from "@/lib/stats/figures";
import type { PlaceFigures } from "@/lib/stats/queries";

const FROZEN = "sticky left-0 bg-paper pr-4 text-left";

/** A row for the place itself and one for each place right under it. */
export async function FiguresTable({ place }: { place: PlaceFigures }) {
  const t = await getT("stats");
  return (
    // Wide: it scrolls by itself, also by keyboard.
    <div role="region" aria-labelledby="figures" tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse">
        <caption id="figures" className="pb-2 text-left text-faded">
          {t("caption")}
        </caption>
        <thead>
          <tr className="border-b border-edge">
            <th scope="col" className={`${FROZEN} py-2 align-bottom`}>
              {t("place")}
            </th>
            {columns(t).map(({ name, label }) => (
              <th key={name} scope="col" className="min-w-16 px-2 py-2 text-right align-bottom">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <FiguresRow figures={place.figures} isSum>
            {t("all")}
          </FiguresRow>
          {place.children.map(({ id, name, figures }) => (
            <FiguresRow key={id} figures={figures}>
              <Link href={`/admin/stats?place=${id}`} prefetch={false} className="target">
                {bareName(name)}
              </Link>
            </FiguresRow>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { figures: Figures; isSum?: boolean; children: ReactNode };

async function FiguresRow({ figures, isSum = false, children }: RowProps) {
  const t = await getT("stats");
  return (
    <tr className={`border-b border-line ${isSum ? "font-bold" : ""}`}>
      <th scope="row" className={`${FROZEN} min-w-28 ${isSum ? "py-2" : "font-normal"}`}>
        {children}
      </th>
      {columns(t).map(({ name, of }) => (
        <td key={name} className={`px-2 text-right ${of(figures) === 0 ? "text-faded" : ""}`}>
          {of(figures)}
        </td>
      ))}
    </tr>
  );
}

type Column = { name: string; label: string; of: (figures: Figures) => number };

function columns(t: Translator<"stats">): Column[] {
  const plain = ["served", "rated", "stopped", "volunteers", "staff", "teams"] as const;
  return [
    { name: "wishes", label: t("column.wishes"), of: ({ wishes }) => wishes },
    ...STEPS.map((step) => ({
      name: step,
      label: t(`waiting.${step}`),
      of: ({ waiting }: Figures) => waiting[step],
    })),
    ...plain.map((name) => ({
      name,
      label: t(`column.${name}`),
      of: (figures: Figures) => figures[name],
    })),
  ];
}

import { ListTable } from "@/components/ui/list-table";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { ACTIVITY_FIGURES, type ActivityFigures } from "@/lib/reporting/activity-figures/figures";
import type { ActivityFiguresPage } from "@/lib/reporting/activity-figures/queries";
import { activityFiguresAddress } from "@/lib/reporting/activity-figures/schema";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { ActivityKind } from "@/prisma/generated/enums";

/** The rows of one division, which add up to the whole below them. */
export async function ActivityPartsTable({ found }: { found: ActivityFiguresPage }) {
  const t = await getT("figures");
  const kinds = await getT("activities");
  const locale = await getLocale();
  const { by, parts, whole, period } = found;
  const kindOf = (name: string) => Object.values(ActivityKind).find((kind) => kind === name);
  const label = (name: string | null) => {
    if (name === null) return t("none");
    const kind = by === "kind" ? kindOf(name) : undefined;
    return kind ? kinds(`kind.${kind}`) : localPlaceName(name, locale);
  };
  const columns = [
    { label: t(`division.${by}`) },
    ...ACTIVITY_FIGURES.map((figure) => ({ label: t(`figure.${figure}`), isNumber: true })),
  ];
  return (
    <ListTable id="parts" caption={t(`division.${by}`)} columns={columns}>
      {parts.map(({ key, name, figures }) => (
        <tr key={name ?? ""}>
          <th scope="row">
            {by === "place" && key !== found.place.id ? (
              <a href={activityFiguresAddress({ place: key, ...period, by })} className="target">
                {label(name)}
              </a>
            ) : (
              label(name)
            )}
          </th>
          <Figures figures={figures} />
        </tr>
      ))}
      <tr className="font-bold">
        <th scope="row">{t("total")}</th>
        <Figures figures={whole} />
      </tr>
    </ListTable>
  );
}

function Figures({ figures }: { figures: ActivityFigures }) {
  return ACTIVITY_FIGURES.map((figure) => (
    <td key={figure} className="number">
      {figures[figure].toLocaleString("en")}
    </td>
  ));
}

import { formatMonth } from "@/lib/activities/plans/month";
import { address } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";

const SIZES = ["A3", "A4", "LARGE"] as const;

/** The programme to take away: as a table, and to hang up. */
export async function ProgrammeFiles({ month }: { month: Date }) {
  const t = await getT("programmes");
  const at = { month: formatMonth(month) };
  return (
    <nav aria-label={t("files")} className="flex flex-wrap gap-x-6">
      <a href={address("/desk/programmes/excel", at)} download className="target">
        {t("excel")}
      </a>
      {SIZES.map((size) => (
        <a
          key={size}
          href={address("/desk/programmes/poster", { ...at, size })}
          download
          className="target"
        >
          {t(`poster${size}`)}
        </a>
      ))}
    </nav>
  );
}

import { getT } from "@/lib/shared/i18n/request.server";
import type { Today } from "@/lib/orders/volunteering/queries";

/** How often and how long this volunteer served: this year, and in all. */
export async function HoursLine({ hours: { year, total } }: { hours: Today["hours"] }) {
  const t = await getT("volunteering");
  const words = ({ count, minutes }: typeof year) => ({
    count,
    hours: Math.round(minutes / 6) / 10,
  });
  return (
    <p className="flex flex-wrap gap-x-6 font-bold">
      <span>{t("hours.year", words(year))}</span>
      <span>{t("hours.total", words(total))}</span>
    </p>
  );
}

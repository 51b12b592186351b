import type { PlanChange } from "@/lib/activities/planning/queries";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** What differs from what was submitted the time before. */
export async function PlanChanges({ changes }: { changes: PlanChange[] }) {
  const t = await getT("planning");
  const locale = await getLocale();
  return (
    <section aria-labelledby="changes-title" className="space-y-2">
      <h2 id="changes-title">{t("changes.title")}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {changes.map(({ activityId, kind, columns, before }) => (
          <li key={activityId} className="py-1">
            <strong>{t(`changes.${kind}`)}</strong>{" "}
            <a href={`#${activityId}`} dir="auto">
              {before.title}
            </a>{" "}
            <span className="text-faded">{formatDate(before.startsAt, "minute", locale)}</span>
            {columns.length > 0 && (
              <span className="block text-faded">
                {t("changes.columns", {
                  columns: columns.map((column) => t(`column.${column}`)).join(t("separator")),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

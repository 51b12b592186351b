import { ActionForm } from "@/components/ui/action-form";
import { ProgressBar } from "@/components/ui/progress-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { retryExport } from "@/lib/reporting/exports/actions";
import { parseFailure } from "@/lib/reporting/exports/failures";
import type { ListedExport } from "@/lib/reporting/exports/queries";
import { openDataInputSchema } from "@/lib/reporting/exports/schema";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { formatPeriod, getStatsLanguage } from "@/lib/reporting/stats/format-figures";

/** An export: its place and period, its progress, and the file once it is ready. */
export async function ExportLine({ row }: { row: ListedExport }) {
  const t = await getT("exports");
  const locale = await getLocale();
  const period = formatPeriod(getStatsLanguage(locale), openDataInputSchema.parse(row.input));
  const when = formatDate(row.createdAt, "minute", locale);
  return (
    <li className="space-y-1 py-3">
      <p className="font-bold">
        {t("list.of", { place: localPlaceName(row.site.name, locale), period })}
      </p>
      <p className="text-faded">{t("list.asked", { when })}</p>
      <State row={row} />
    </li>
  );
}

async function State({ row }: { row: ListedExport }) {
  const t = await getT("exports");
  const locale = await getLocale();
  const { id, status, done, total, fileName } = row;
  if (status === "READY") {
    return (
      <p>
        <a href={`/admin/stats/exports/${id}`} download className="target">
          {t("list.fetch", { file: fileName ?? "" })}
        </a>
      </p>
    );
  }
  if (status === "FAILED") return <Failure row={row} />;
  return (
    <>
      <p role="status">{t(`status.${status}`, { done, total })}</p>
      <ProgressBar
        label={t("list.progress", { place: localPlaceName(row.site.name, locale) })}
        value={done}
        max={total}
      />
    </>
  );
}

async function Failure({ row: { id, failure } }: { row: ListedExport }) {
  const t = await getT("exports");
  return (
    <>
      <p className="font-bold text-cinnabar">
        {t("failed", { why: t(`failure.${parseFailure(failure)}`) })}
      </p>
      <ActionForm id={`again-${id}`} action={retryExport} hidden={{ exportId: id }}>
        <SubmitButton>{t("tryAgain")}</SubmitButton>
      </ActionForm>
    </>
  );
}

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { issueReport } from "@/lib/reporting/report/actions";
import type { ReportPageData } from "@/lib/reporting/report/queries";
import { formatMonth, getStatsLanguage } from "@/lib/reporting/stats/format-figures";
import { address } from "@/lib/shared/forms/search-params";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** Issues the report, or its next version, for whoever may; and lists what was issued. */
export async function ReportIssue({ page }: { page: ReportPageData }) {
  const t = await getT("report");
  const { place, period, issue, issues, isOver, mayIssue, nextVersion } = page;
  const which = nextVersion === 1 ? "first" : "further";
  const draft = address("/admin/stats/report", { place: place.id, month: period.to, version: "0" });
  return (
    <div className="space-y-3">
      {!issue && <p className="font-bold">{t(isOver ? "issue.draft" : "issue.running")}</p>}
      {issue && mayIssue && (
        <a href={draft} className="target">
          {t("versions.draft")}
        </a>
      )}
      {mayIssue && (
        <ActionForm
          id="issue-report"
          action={issueReport}
          hidden={{ siteId: place.id, month: period.to }}
        >
          <p className="max-w-prose text-faded">{t(`issue.${which}Hint`)}</p>
          <SubmitButton>{t(`issue.${which}`)}</SubmitButton>
        </ActionForm>
      )}
      {issues.length > 0 && <Issues page={page} />}
    </div>
  );
}

async function Issues({ page: { place, issues, issue } }: { page: ReportPageData }) {
  const t = await getT("report");
  const words = getStatsLanguage(await getLocale());
  return (
    <details open={issue !== null}>
      <summary className="target">{t("versions.title")}</summary>
      <ul>
        {issues.map(({ id, month, year, number, version, issuedAt }) => (
          <li key={id}>
            <a
              href={address("/admin/stats/report", {
                place: place.id,
                month,
                version: String(version),
              })}
              aria-current={id === issue?.id ? "true" : undefined}
              className="target"
            >
              {t("versions.of", {
                ...{ number, version, year: String(year) },
                month: formatMonth(words, month),
                when: formatDate(issuedAt, "year", words.locale),
              })}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

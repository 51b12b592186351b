import "server-only";
import { sitesOf } from "@/lib/network/sites/scope";
import { correctionsSection, listCorrections } from "@/lib/reporting/report/corrections";
import { draftReport } from "@/lib/reporting/report/draft";
import { mayIssueReports } from "@/lib/reporting/report/policy";
import type { Report } from "@/lib/reporting/report/report";
import type { IssueReport } from "@/lib/reporting/report/schema";
import { getReportTranslators } from "@/lib/reporting/report/translators";
import { findLastVersion, nextNumber } from "@/lib/reporting/report/versions.data";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { firstDay, isRunning } from "@/lib/reporting/stats/period";
import { findDashboard } from "@/lib/reporting/stats/queries";
import type { Actor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { dayInChina } from "@/lib/shared/days/china-time";
import { parseDay } from "@/lib/shared/days/days";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { formatDate } from "@/lib/shared/i18n/dates";
import { LOCALES, type Locale } from "@/lib/shared/i18n/locales";

/** The report by language. */
type Content = Record<(typeof LOCALES)[number], Report>;

/**
 * Issues the report of a month as it was known at its end or, if it was issued before, a version with what
 * happened and was corrected since, which names what changed. If two press at once, one version is issued.
 * Throws FORBIDDEN for anybody but an administrator, NOT_FOUND outside of their subtree, MONTH_NOT_OVER,
 * REPORT_UNCHANGED.
 */
export async function issueReport(
  actor: Actor,
  { siteId, month }: IssueReport,
  now = new Date(),
): Promise<void> {
  const admin = ensureAllowed(actor, mayIssueReports);
  const period = { from: month, to: month };
  if (isRunning(period, now)) throw new AppError("MONTH_NOT_OVER");
  const known = await findLastVersion(db, siteId, month);
  const view = { placeId: siteId, period, figure: "asked", isForAll: true } as const;
  const dashboard = await findDashboard(admin, { ...view, isCorrected: known !== null }, now);
  if (!dashboard) throw new AppError("NOT_FOUND");
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM sites WHERE id = ${siteId}::uuid FOR NO KEY UPDATE`;
    const own = await tx.site.count({ where: { AND: [sitesOf(admin), { id: siteId }] } });
    if (own === 0) throw new AppError("NOT_FOUND");
    const last = await findLastVersion(tx, siteId, month);
    if (last?.version !== known?.version) return;
    const issue = await numberIssue(tx, siteId, last, now);
    const content = writeContent(dashboard, issue, now);
    if (last) nameCorrections(last.content as unknown as Content, content);
    await tx.issuedReport.create({
      data: {
        ...{ siteId, month: parseDay(firstDay(month)), ...issue, content },
        ...{ issuedById: admin.id, issuedAt: now },
      },
    });
  });
}

/** A further version keeps the number of the one before. */
async function numberIssue(tx: Transaction, siteId: string, last: Issue | null, now: Date) {
  if (last) return { year: last.year, number: last.number, version: last.version + 1 };
  const [year] = dayInChina(now);
  return { year, number: await nextNumber(tx, siteId, year), version: 1 };
}

type Issue = { year: number; number: number; version: number };

function writeContent(dashboard: Dashboard, issue: Issue, now: Date): Content {
  const write = (locale: Locale): Report => {
    const when = formatDate(now, "year", locale);
    const values = { ...issue, year: String(issue.year), when };
    const issued = getReportTranslators(locale).t("issued", values);
    const draft = draftReport(dashboard, locale);
    return { ...draft, draftNote: null, front: { ...draft.front, issued } };
  };
  return { "zh-CN": write("zh-CN"), en: write("en") };
}

/** Puts before the report what differs from the version before. Throws REPORT_UNCHANGED if nothing does. */
function nameCorrections(before: Content, content: Content): void {
  let count = 0;
  for (const locale of LOCALES) {
    const corrections = listCorrections(before[locale], content[locale]);
    const section = correctionsSection(corrections, getReportTranslators(locale));
    content[locale].sections.unshift(section);
    count += corrections.length;
  }
  if (count === 0) throw new AppError("REPORT_UNCHANGED");
}

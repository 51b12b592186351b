import "server-only";
import { sitesOf } from "@/lib/network/sites/scope";
import { draftReport } from "@/lib/reporting/report/draft";
import { mayIssueReports } from "@/lib/reporting/report/policy";
import type { Report } from "@/lib/reporting/report/report";
import { toReportDashboardView, type ReportView } from "@/lib/reporting/report/schema";
import { isRunning } from "@/lib/reporting/stats/period";
import { findDashboard } from "@/lib/reporting/stats/queries";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { formatUtcDay } from "@/lib/shared/days/days";
import { db } from "@/lib/shared/db/db";
import { DEFAULT_LOCALE, type Locale } from "@/lib/shared/i18n/locales";

const MAX_LISTED = 24;

export type ReportPageData = NonNullable<Awaited<ReturnType<typeof findReport>>>;

/**
 * The report of a place and month: the version asked for, else the last one issued, else a draft; version 0
 * is the draft in any case. With the newest issued reports of the place. Null outside of the
 * reader's subtree, or if there is no such version.
 */
export async function findReport(actor: StaffActor, view: ReportView, locale: Locale, now: Date) {
  const { period } = toReportDashboardView(view, now);
  const place = await db.site.findFirst({
    where: { AND: [sitesOf(actor), { id: view.place ?? actor.siteId }] },
    select: { id: true, name: true },
  });
  if (!place) return null;
  const issues = await listIssues(place.id);
  const { last, version, issue } = chooseVersion(issues, period.to, view.version);
  const report = issue
    ? await readIssued(issue.id, locale)
    : await readDraft(actor, version, { view, locale, now });
  if (!report) return null;
  const isOver = !isRunning(period, now);
  return {
    ...{ place, period, report, issue, now, isOver },
    issues: issues.slice(0, MAX_LISTED),
    mayIssue: isOver && mayIssueReports(actor),
    /** The version that would be issued next. */
    nextVersion: last + 1,
  };
}

/** The last version of a month, 0 without any; the version to show; and that one, null for the draft. */
function chooseVersion(issues: Issued[], month: string, asked: number | undefined) {
  const ofMonth = issues.filter((one) => one.month === month);
  const last = ofMonth[0]?.version ?? 0;
  const version = asked ?? last;
  return { last, version, issue: ofMonth.find((one) => one.version === version) ?? null };
}

type Issued = Awaited<ReturnType<typeof listIssues>>[number];

async function listIssues(siteId: string) {
  const rows = await db.issuedReport.findMany({
    where: { siteId },
    select: { id: true, month: true, year: true, number: true, version: true, issuedAt: true },
    orderBy: [{ month: "desc" }, { version: "desc" }],
  });
  return rows.map(({ month, ...row }) => ({ ...row, month: formatUtcDay(month).slice(0, 7) }));
}

async function readIssued(id: string, locale: Locale): Promise<Report | null> {
  const { content } = await db.issuedReport.findUniqueOrThrow({
    where: { id },
    select: { content: true },
  });
  const byLocale = content as unknown as Partial<Record<Locale, Report>>;
  return byLocale[locale] ?? byLocale[DEFAULT_LOCALE] ?? null;
}

type Reading = { view: ReportView; locale: Locale; now: Date };

async function readDraft(actor: StaffActor, version: number, { view, locale, now }: Reading) {
  if (version !== 0) return null;
  const dashboard = await findDashboard(actor, toReportDashboardView(view, now), now);
  return dashboard && draftReport(dashboard, locale);
}

import "server-only";
import { findProgramme } from "@/lib/activities/programmes/queries";
import { findStanding } from "@/lib/activities/programmes/standing.data";
import { programmeWorkbook } from "@/lib/reporting/programme-files/excel.server";
import { posterPages } from "@/lib/reporting/programme-files/pages";
import { renderPosters } from "@/lib/reporting/programme-files/poster.server";
import type { ProgrammeFile } from "@/lib/reporting/programme-files/schema";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import type { Locale } from "@/lib/shared/i18n/locales";

/** The programme of a month as a workbook; null while nothing is published. */
export async function makeWorkbook(actor: StaffActor, month: Date, locale: Locale) {
  const found = await findOwn(actor, month);
  return found && programmeWorkbook(found.programme, found.county, locale);
}

/**
 * The posters of a month, a page for each place: of one place, or of all that the actor works for; null while
 * nothing is published, or nothing there.
 */
export async function makePosters(
  actor: StaffActor,
  { month, site, size }: ProgrammeFile,
  locale: Locale,
) {
  const found = await findOwn(actor, month);
  if (!found) return null;
  const { programme, county } = found;
  const standing = await findStanding(db, {
    centerId: programme.centerId,
    plan: { month },
    publishedAt: { not: null },
    site: { lineage: { hasEvery: [actor.siteId, ...(site ? [site] : [])] } },
  });
  const pages = posterPages(programme.entries, standing);
  return pages.length > 0 ? renderPosters({ programme, county, pages, size }, locale) : null;
}

async function findOwn({ centerId }: StaffActor, month: Date) {
  if (!centerId) return null;
  const [programme, county] = await Promise.all([
    findProgramme(centerId, month),
    db.site.findUniqueOrThrow({ where: { id: centerId }, select: { name: true } }),
  ]);
  return programme && { programme, county: county.name };
}

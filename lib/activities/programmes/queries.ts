import "server-only";
import { listErrata, type Entry, type Erratum } from "@/lib/activities/programmes/entry";
import { readUnpublished } from "@/lib/activities/programmes/month.data";
import { mayPublish } from "@/lib/activities/programmes/policy";
import { findStanding } from "@/lib/activities/programmes/standing.data";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";

export type ProgrammeMonth = Awaited<ReturnType<typeof findMonth>>;

/** A month of the actor's county: what was published with its corrections, or what could be. */
export async function findMonth(actor: StaffActor, month: Date) {
  const centerId = actor.centerId ?? actor.siteId;
  const programme = await findProgramme(centerId, month);
  return {
    month,
    programme,
    unpublished: programme ? null : await readUnpublished(centerId, month),
    mayPublish: mayPublish(actor),
  };
}

export type Programme = NonNullable<Awaited<ReturnType<typeof findProgramme>>>;

/** The published programme of a county's month with its corrections; null while there is none. */
export async function findProgramme(centerId: string, month: Date) {
  const found = await db.programme.findUnique({
    where: { centerId_month: { centerId, month } },
    include: { entries: { omit: { programmeId: true }, orderBy: { position: "asc" } } },
  });
  if (!found) return null;
  const { entries, ...programme } = found;
  return { ...programme, entries, errata: await errataOf(centerId, month, entries) };
}

/** The corrections of a month: of the activities of its plans that are, or were, published. */
async function errataOf(centerId: string, month: Date, entries: Entry[]): Promise<Erratum[]> {
  const standing = await findStanding(db, {
    centerId,
    plan: { month },
    publishedAt: { not: null },
  });
  return listErrata(entries, standing);
}

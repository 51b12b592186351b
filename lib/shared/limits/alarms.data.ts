import "server-only";
import { SYSTEM, type Actor, type StaffActor } from "@/lib/shared/auth/actor";
import { writeAudit } from "@/lib/shared/audit/write-audit.data";
import { HOUR_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { isAdmin } from "@/lib/shared/auth/admin";
import { ALARM_NAMES, type AlarmName } from "@/lib/shared/limits/limits";

/** Whom and which place a limit is about, as far as known. */
export type AlarmSubject = { actor?: Actor; centerId?: string | null; siteId?: string };

/** Writes to the audit log that a limit was passed; the desk shows it for an hour. */
export async function raiseAlarm(
  limit: AlarmName,
  { actor = SYSTEM, centerId = null, siteId }: AlarmSubject,
  at: Date,
): Promise<void> {
  const county = centerId ?? (siteId ? await findCountyId(siteId) : null);
  if (!county && (await db.site.count({ where: { parentId: null } })) === 0) return; // nobody to tell
  await writeAudit(db, {
    name: "limitReached",
    actor,
    centerId: county,
    ...(county && siteId && { subjectId: siteId }),
    data: { limit },
    at,
  });
}

/** Null for a place that does not exist: the sender has written its id. */
async function findCountyId(siteId: string): Promise<string | null> {
  const site = await db.site.findUnique({ where: { id: siteId }, select: { centerId: true } });
  return site?.centerId ?? null;
}

/** The limits passed within the last hour in the actor's county, or on the whole server; for administrators. */
export async function listAlarms(actor: StaffActor, now = new Date()): Promise<AlarmName[]> {
  if (!isAdmin(actor)) return [];
  const entries = await db.auditEntry.findMany({
    where: {
      name: "limitReached",
      at: { gt: later(now, -HOUR_MS) },
      OR: [{ chainId: actor.centerId ?? actor.siteId }, { chain: { parentId: null } }],
    },
    select: { data: true },
    orderBy: { at: "desc" },
    take: 50,
  });
  const passed = entries.map(({ data }) => (data as { limit?: string }).limit);
  return ALARM_NAMES.filter((name) => passed.includes(name));
}

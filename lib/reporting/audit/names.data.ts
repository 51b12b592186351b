import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { parseTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { db } from "@/lib/shared/db/db";
import { escapeLike } from "@/lib/shared/db/like";

/** A person or thing that an entry names: staff and volunteers by name, wishes by number. */
export type AuditSubject = { kind: "STAFF" | "VOLUNTEER" | "WISH"; id: string; label: string };

const MOST_FOUND = 100;

/** The people and things with these ids. */
export async function findNames(ids: (string | null)[]): Promise<Map<string, AuditSubject>> {
  const where = { id: { in: [...new Set(ids)].filter((id) => id !== null) } };
  const [staff, volunteers, wishes] = await Promise.all([
    db.staff.findMany({ where, select: { id: true, name: true } }),
    db.volunteer.findMany({ where, select: { id: true, name: true } }),
    db.wish.findMany({ where, select: { id: true, trackingNumber: true } }),
  ]);
  const subjects: AuditSubject[] = [
    ...staff.map(({ id, name }) => ({ kind: "STAFF" as const, id, label: name })),
    ...volunteers.map(({ id, name }) => ({ kind: "VOLUNTEER" as const, id, label: name })),
    ...wishes.map(({ id, trackingNumber }) => ({
      kind: "WISH" as const,
      id,
      label: trackingNumber,
    })),
  ];
  return new Map(subjects.map((subject) => [subject.id, subject]));
}

/** The ids of staff, volunteers and wishes of the reader's county that a search means. */
export async function findSubjectIds({ siteId }: StaffActor, q: string): Promise<string[]> {
  const name = { contains: escapeLike(q), mode: "insensitive" as const };
  const limited = { select: { id: true }, take: MOST_FOUND } as const;
  const found = await Promise.all([
    db.staff.findMany({
      where: { site: { lineage: { has: siteId } }, OR: [{ name }, { userName: q }] },
      ...limited,
    }),
    db.volunteer.findMany({
      where: { centerId: siteId, OR: [{ name }, { number: q }] },
      ...limited,
    }),
    db.wish.findMany({
      where: { centerId: siteId, trackingNumber: parseTrackingNumber(q) },
      ...limited,
    }),
  ]);
  return found.flat().map(({ id }) => id);
}

import "server-only";
import * as z from "zod";
import { db } from "@/lib/shared/db/db";
import type { ActivityEvent } from "@/prisma/generated/client";

const eventData = z.object({
  was: z.object({ startsAt: z.coerce.date().optional() }).optional(),
  adults: z.number().optional(),
  children: z.number().optional(),
});

export type HistoryEvent = Awaited<ReturnType<typeof readHistory>>[number];

/** The events of an activity with who took each step, and of a change the time before. */
export async function readHistory(events: Omit<ActivityEvent, "activityId">[]) {
  const ids = { in: events.flatMap(({ actorId }) => actorId ?? []) };
  const [staff, volunteers] = await Promise.all([
    db.staff.findMany({ where: { id: ids }, select: { id: true, name: true } }),
    db.volunteer.findMany({ where: { id: ids }, select: { id: true, name: true } }),
  ]);
  const names = new Map([...staff, ...volunteers].map(({ id, name }) => [id, name]));
  return events.map(({ seq, name, note, at, actorId, data }) => {
    const { was, adults = 0, children = 0 } = eventData.parse(data);
    const who = (actorId && names.get(actorId)) ?? null;
    return { seq, name, note, at, who, startedAt: was?.startsAt ?? null, adults, children };
  });
}

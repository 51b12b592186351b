import "server-only";
import * as z from "zod";
import { eventData } from "@/lib/orders/wishes/event-data";
import { db } from "@/lib/shared/db/db";
import { KEY_OWNER, type KeyOwner } from "@/lib/shared/sealing/person-key.server";

type Entry = { name: string; subjectId: string | null; data: unknown; at: Date };

/** The people under whose keys the old and the new values of an entry are sealed. */
export type ValueOwners = { before: KeyOwner | undefined; after: KeyOwner | undefined };

/** A wish that went from one resident to another. */
type Given = { at: Date; from: string };

const movedSchema = z.object({ from: z.string(), to: z.string() });

/**
 * Finds whose key opens the values of entries: of a volunteer the own one, of a wish that of its resident
 * at the time, of a wish that went to another resident those of both.
 */
export async function findValueOwners(rows: Entry[]): Promise<(row: Entry) => ValueOwners> {
  const ids = rows.flatMap(({ subjectId }) => subjectId ?? []);
  const volunteers = await db.volunteer.findMany({ where: { id: { in: ids } }, select: KEY_OWNER });
  const wishes = await db.wish.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, residentId: true },
      events: {
        where: { name: "correct" },
        select: { at: true, data: true },
        orderBy: { seq: "asc" },
      },
    },
  });
  const given = new Map(wishes.map(({ id, events }) => [id, events.flatMap(toGiven)]));
  const residentIds = new Map(wishes.map(({ id, residentId }) => [id, residentId]));
  const residents = await db.resident.findMany({
    where: {
      id: { in: [...residentIds.values(), ...[...given.values()].flat().map((one) => one.from)] },
    },
    select: KEY_OWNER,
  });
  const owners = new Map([...volunteers, ...residents].map((owner) => [owner.id, owner]));
  return ({ name, subjectId, data, at }) => {
    const moved = name === "askerCorrect" ? movedSchema.safeParse(data).data : undefined;
    if (moved) return { before: owners.get(moved.from), after: owners.get(moved.to) };
    const id = subjectId ?? "";
    const next = given.get(id)?.find((one) => one.at > at);
    const owner = owners.get(next?.from ?? residentIds.get(id) ?? id);
    return { before: owner, after: owner };
  };
}

function toGiven({ at, data }: { at: Date; data: unknown }): Given[] {
  const { asker } = eventData(data);
  return asker && asker.from !== asker.to ? [{ at, from: asker.from }] : [];
}

import "server-only";
import * as z from "zod";
import { openValue } from "@/lib/shared/audit/sealed-values.server";
import { db } from "@/lib/shared/db/db";
import { KEY_OWNER, type KeyOwner } from "@/lib/shared/sealing/person-key.server";
import { PERSON_VALUES, VALUE_MASKS, type PersonValue } from "@/lib/reporting/audit/person-values";
import type { Prisma } from "@/prisma/generated/client";
import type { AuditName } from "@/prisma/generated/enums";

const SEALED_KINDS: readonly AuditName[] = ["phoneChange", "volunteerCorrect"];

const values = z.partialRecord(z.enum(PERSON_VALUES), z.string());

const sealedSchema = z.object({ before: values, after: values, reason: z.string().optional() });

type Row = { name: AuditName; subjectId: string | null; data: Prisma.JsonValue };

/** The rows with what is sealed in them opened and masked; what was about somebody erased is left out. */
export async function openValues<Entry extends Row>(rows: Entry[]): Promise<Entry[]> {
  const sealed = rows.filter(({ name }) => SEALED_KINDS.includes(name));
  if (sealed.length === 0) return rows;
  const owners = await findOwners(sealed.flatMap(({ subjectId }) => subjectId ?? []));
  return rows.map((row) =>
    sealed.includes(row) ? { ...row, data: openData(owners.get(row.subjectId ?? ""), row) } : row,
  );
}

/** The keys of the volunteers, and of the residents of the wishes, with these ids. */
async function findOwners(ids: string[]): Promise<Map<string, KeyOwner>> {
  const where = { id: { in: ids } };
  const volunteers = await db.volunteer.findMany({ where, select: KEY_OWNER });
  const wishes = await db.wish.findMany({
    where,
    select: { id: true, resident: { select: KEY_OWNER } },
  });
  return new Map([
    ...volunteers.map((owner): [string, KeyOwner] => [owner.id, owner]),
    ...wishes.map(({ id, resident }): [string, KeyOwner] => [id, resident]),
  ]);
}

function openData(owner: KeyOwner | undefined, { data }: Row): Prisma.JsonObject {
  const sealed = sealedSchema.safeParse(data).data;
  if (!owner?.personKey || !sealed) return {};
  const openOne = (name: PersonValue | "reason", text: string) =>
    VALUE_MASKS[name](openValue(owner, name, text) ?? "");
  const openAll = (side: z.output<typeof values>) =>
    Object.fromEntries(
      Object.entries(side).map(([name, text]) => [name, openOne(name as PersonValue, text)]),
    );
  const { before, after, reason } = sealed;
  return {
    ...{ before: openAll(before), after: openAll(after) },
    ...(reason && { reason: openOne("reason", reason) }),
  };
}

import "server-only";
import * as z from "zod";
import { openValue } from "@/lib/shared/audit/sealed-values.server";
import type { KeyOwner } from "@/lib/shared/sealing/person-key.server";
import { findValueOwners, type ValueOwners } from "@/lib/reporting/audit/value-owners.data";
import { PERSON_VALUES, VALUE_MASKS, type PersonValue } from "@/lib/reporting/audit/person-values";
import type { Prisma } from "@/prisma/generated/client";
import type { AuditName } from "@/prisma/generated/enums";

const SEALED_KINDS: readonly AuditName[] = ["phoneChange", "volunteerCorrect", "askerCorrect"];

const values = z.partialRecord(z.enum(PERSON_VALUES), z.string());

const sealedSchema = z.object({ before: values, after: values, reason: z.string().optional() });

type Row = { name: AuditName; subjectId: string | null; data: Prisma.JsonValue; at: Date };

/** The rows with what is sealed in them opened and masked; what was about somebody erased is left out. */
export async function openValues<Entry extends Row>(rows: Entry[]): Promise<Entry[]> {
  const sealed = rows.filter(({ name }) => SEALED_KINDS.includes(name));
  if (sealed.length === 0) return rows;
  const findOwners = await findValueOwners(sealed);
  return rows.map((row) =>
    sealed.includes(row) ? { ...row, data: openData(findOwners(row), row) } : row,
  );
}

function openData(owners: ValueOwners, { data }: Row): Prisma.JsonObject {
  const sealed = sealedSchema.safeParse(data).data;
  if (!sealed) return {};
  const before = openAll(owners.before, sealed.before);
  const after = openAll(owners.after, sealed.after);
  if (!before && !after) return {};
  const reason = sealed.reason && openAll(owners.after, { reason: sealed.reason });
  return { before: before ?? {}, after: after ?? {}, ...reason };
}

type Name = PersonValue | "reason";

/** Opens values and masks them; null if their person was erased. */
function openAll(owner: KeyOwner | undefined, sealed: { [name in Name]?: string | undefined }) {
  if (!owner?.personKey) return null;
  return Object.fromEntries(
    (Object.entries(sealed) as [Name, string][]).map(([name, text]) => [
      name,
      VALUE_MASKS[name](openValue(owner, name, text) ?? ""),
    ]),
  );
}

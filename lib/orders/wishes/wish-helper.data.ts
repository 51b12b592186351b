import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Transaction } from "@/lib/shared/db/db";
import { KEY_OWNER, type KeyOwner } from "@/lib/shared/sealing/person-key.server";
import { open, seal } from "@/lib/shared/sealing/seal.server";
import type { Prisma } from "@/prisma/generated/client";
import type { HelperRelation } from "@/prisma/generated/enums";

/** Who asks for somebody else (代点单人). */
export type GivenHelper = { name: string; phone: string; relation: HelperRelation };

/** The columns that `openHelper` reads. */
export const HELPER_SELECT = {
  id: true,
  relation: true,
  nameSealed: true,
  phoneSealed: true,
} as const satisfies Prisma.HelperSelect;

type Row = Prisma.HelperGetPayload<{ select: typeof HELPER_SELECT }>;

/** The helper of a wish, opened with the key of its resident; null without one, or after erasing. */
export function openHelper(resident: KeyOwner, row: Row | null): GivenHelper | null {
  const name = row && open(resident, "helpers.nameSealed", row.id, row.nameSealed);
  const phone = row && open(resident, "helpers.phoneSealed", row.id, row.phoneSealed);
  return row && name && phone ? { name, phone, relation: row.relation } : null;
}

/** A helper to be added, with the id that a row will have. */
export type NewHelper = GivenHelper & { id: string };

export function newHelper(given: GivenHelper | undefined): NewHelper | null {
  return given ? { ...given, id: randomUUIDv7() } : null;
}

/** Adds the helper, if there is one, to a wish, sealed under the key of its resident. */
export async function addHelper(
  tx: Transaction,
  wishId: string,
  resident: KeyOwner,
  helper: NewHelper | null,
): Promise<void> {
  if (!helper) return;
  const { id, name, phone, relation } = helper;
  await tx.helper.create({
    data: {
      ...{ id, wishId, relation },
      nameSealed: seal(resident, "helpers.nameSealed", id, name),
      phoneSealed: seal(resident, "helpers.phoneSealed", id, phone),
    },
    select: { id: true },
  });
}

/** Helpers by id, each with the key that opens them and the wish they asked for. */
export async function findHelpers(tx: Transaction, ids: string[]) {
  return tx.helper.findMany({
    where: { id: { in: ids } },
    select: {
      ...HELPER_SELECT,
      wish: { select: { id: true, contactNameSealed: true, resident: { select: KEY_OWNER } } },
    },
  });
}

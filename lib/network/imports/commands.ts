import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { ensureAllowed } from "@/lib/shared/auth/ensure-allowed";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { db, type Transaction } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { cleanText } from "@/lib/shared/forms/clean-text";
import { mayImport } from "@/lib/network/imports/policy";
import type {
  AnswerImport,
  ConfirmImport,
  ImportId,
  UploadPlaces,
} from "@/lib/network/imports/schema";
import { importsOf } from "@/lib/network/imports/scope";
import { UNFINISHED } from "@/lib/network/imports/status";
import { takeBackImport } from "@/lib/network/imports/undo.data";
import { changeTree } from "@/lib/network/sites/tree-change.data";
import type { PlaceImportStatus } from "@/prisma/generated/enums";

const MAX_NAME = 100;

/** Files of one place in a day: each is read to its end, and others wait meanwhile. */
const MAX_A_DAY = 20;

/**
 * Takes a file of places, which the worker reads. Returns the id of the import. Throws IMPORT_RUNNING while
 * the worker has not finished with another one of the place, TOO_MANY_IMPORTS after twenty within a day.
 */
export async function uploadPlaces(
  actor: Actor,
  { file, withQuasiUnits }: UploadPlaces,
  now = new Date(),
): Promise<string> {
  const staff = ensureAllowed(actor, mayImport);
  const content = new Uint8Array(await file.arrayBuffer());
  const fileName = cleanText(file.name).slice(0, MAX_NAME) || "-";
  return db.$transaction(async (tx) => {
    await requireTurn(tx, staff.siteId, now);
    const { id } = await tx.placeImport.create({
      data: {
        ...{ staffId: staff.id, siteId: staff.siteId, fileName },
        ...{ content, withQuasiUnits, createdAt: now },
      },
      select: { id: true },
    });
    return id;
  });
}

/** Locks the place, so that two files that come at once are counted one after the other. */
async function requireTurn(tx: Transaction, siteId: string, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT id FROM sites WHERE id = ${siteId}::uuid FOR NO KEY UPDATE`;
  const running = await tx.placeImport.count({
    where: { siteId, status: { in: [...UNFINISHED] } },
  });
  if (running > 0) throw new AppError("IMPORT_RUNNING");
  const createdAt = { gt: later(now, -DAY_MS) };
  const today = await tx.placeImport.count({ where: { siteId, createdAt } });
  if (today >= MAX_A_DAY) throw new AppError("TOO_MANY_IMPORTS", { max: MAX_A_DAY });
}

/** Says of renumbered places whether they are the same. Throws IMPORT_OVER once the import is confirmed. */
export async function answerImport(
  actor: Actor,
  { importId, same, apart }: AnswerImport,
): Promise<void> {
  const staff = ensureAllowed(actor, mayImport);
  await db.$transaction(async (tx) => {
    await requireStatus(tx, staff, importId, "READY");
    for (const [seqs, isSame] of [
      [same, true],
      [apart, false],
    ] as const) {
      const where = { importId, seq: { in: seqs }, kinds: { has: "RENUMBERED" as const } };
      await tx.placeImportRow.updateMany({ where, data: { isSame } });
    }
  });
}

/** Says of all renumbered places without an answer that they are the same. */
export async function answerAllSame(actor: Actor, { importId }: ImportId): Promise<void> {
  const staff = ensureAllowed(actor, mayImport);
  await db.$transaction(async (tx) => {
    await requireStatus(tx, staff, importId, "READY");
    const where = { importId, isSame: null, kinds: { has: "RENUMBERED" as const } };
    await tx.placeImportRow.updateMany({ where, data: { isSame: true } });
  });
}

/** Lets the worker do what the preview shows, of the chosen kinds. Throws IMPORT_QUESTIONS while one is open. */
export async function confirmImport(
  actor: Actor,
  { importId, kinds }: ConfirmImport,
  now = new Date(),
): Promise<void> {
  const staff = ensureAllowed(actor, mayImport);
  await db.$transaction(async (tx) => {
    await requireStatus(tx, staff, importId, "READY");
    const open = await tx.placeImportRow.count({
      where: { importId, isSame: null, kinds: { has: "RENUMBERED" } },
    });
    if (open > 0) throw new AppError("IMPORT_QUESTIONS");
    await tx.placeImport.update({
      where: { id: importId },
      data: {
        ...{ status: "CONFIRMED", chosenKinds: kinds, done: 0, attempts: 0 },
        ...{ confirmedAt: now, confirmedById: staff.id },
      },
      select: { id: true },
    });
  });
}

/** Takes back what an import did. Throws IMPORT_IN_USE if something depends on it by now. */
export async function undoImport(actor: Actor, { importId }: ImportId): Promise<void> {
  const staff = ensureAllowed(actor, mayImport);
  await changeTree(async (tx) => {
    await requireStatus(tx, staff, importId, "DONE");
    await takeBackImport(tx, importId, staff.id);
    const data = { status: "UNDONE" } as const;
    await tx.placeImport.update({ where: { id: importId }, data, select: { id: true } });
  });
}

/** Locks an import of the actor's place. Throws NOT_FOUND, or IMPORT_OVER if it is at another step. */
async function requireStatus(
  tx: Transaction,
  staff: StaffActor,
  importId: string,
  status: PlaceImportStatus,
): Promise<void> {
  await tx.$queryRaw`SELECT id FROM place_imports WHERE id = ${importId}::uuid FOR NO KEY UPDATE`;
  const found = await tx.placeImport.findFirst({
    where: { AND: [{ id: importId }, importsOf(staff)] },
    select: { status: true },
  });
  if (!found) throw new AppError("NOT_FOUND");
  if (found.status !== status) throw new AppError("IMPORT_OVER");
}

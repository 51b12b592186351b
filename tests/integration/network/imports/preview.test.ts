import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import {
  answerAllSame,
  answerImport,
  confirmImport,
  uploadPlaces,
} from "@/lib/network/imports/actions";
import { deleteOldImports, processNextImport } from "@/lib/network/imports/process-imports.data";
import type { PlaceImportKind } from "@/prisma/generated/enums";
import {
  aDistrict,
  ALL_KINDS,
  findByCode,
  lookAt,
  WEIBIN,
  type District,
} from "@/tests/support/place-imports";
import { mustSubmit, submit } from "@/tests/support/submit";

let district: District;
beforeEach(async () => {
  district = await aDistrict();
});

const look = (importId: string, kind?: PlaceImportKind) => lookAt(district.admin, importId, kind);

const countsOf = async (importId: string) => Object.fromEntries((await look(importId)).counts);

test("a district is looked at first, then comes, and the second time there is nothing to do", async () => {
  const importId = await district.upload(WEIBIN);
  expect(await countsOf(importId)).toEqual({ UNCHANGED: 1, ADDED: 138 });
  expect(await district.snapshot()).toHaveLength(1);

  await district.confirm(importId);
  expect(await look(importId)).toMatchObject({ status: "DONE", done: 138 });
  expect(await district.snapshot()).toHaveLength(139);
  const village = await findByCode("610302001001");
  expect(village.lineage).toEqual([
    district.admin.siteId,
    (await findByCode("610302001")).id,
    village.id,
  ]);

  expect(await countsOf(await district.upload(WEIBIN))).toEqual({ UNCHANGED: 139 });
});

test("the file is kept only until it has been read", async () => {
  const importId = await district.upload(WEIBIN);
  const row = await db.placeImport.findUniqueOrThrow({ where: { id: importId } });
  expect(row.content).toBeNull();
});

describe("a file with mistakes", () => {
  test("is refused with all of them, page by page, and changes nothing", async () => {
    const bad = WEIBIN.replaceAll(",village,", ",怪,");
    const importId = await district.upload(bad);
    const shown = await look(importId);
    expect(shown).toMatchObject({ status: "REFUSED", total: 128, kind: "BAD" });
    expect(shown.lines).toMatchObject({ next: 2, rows: { length: 50 } });
    expect(shown.lines?.rows[0]).toMatchObject({ line: 4, problem: "level", value: "怪" });
    expect(
      await submit(confirmImport, district.admin, { importId, kinds: ALL_KINDS }),
    ).toMatchObject({
      code: "IMPORT_OVER",
    });
    expect(await district.snapshot()).toHaveLength(1);
  });

  test("no file, an empty one and a huge one are said at the field", async () => {
    const errors = async (file?: File) =>
      (await submit(uploadPlaces, district.admin, { file })).fieldErrors?.file;
    expect(await errors()).toEqual(["chooseFile"]);
    expect(await errors(new File([], "empty.csv"))).toEqual(["chooseFile"]);
    const huge = new File([new Uint8Array(20_000_001)], "huge.csv");
    expect(await errors(huge)).toEqual(["fileTooLarge"]);
  });
});

describe("renumbered places", () => {
  const RENUMBERED = WEIBIN.replaceAll("610302001", "610302901");

  test("wait for an answer each, and then keep their wishes under a new code", async () => {
    await district.importAll(WEIBIN);
    const town = await findByCode("610302001");
    const importId = await district.upload(RENUMBERED);
    const shown = await look(importId, "RENUMBERED");
    const [first, second] = shown.lines?.rows ?? [];
    expect(shown.counts.get("MISSING")).toBeUndefined();
    expect(shown.counts.get("RENUMBERED")).toBe(shown.openQuestions);
    expect(
      await submit(confirmImport, district.admin, { importId, kinds: ALL_KINDS }),
    ).toMatchObject({
      code: "IMPORT_QUESTIONS",
    });

    await mustSubmit(answerImport, district.admin, {
      importId,
      [`answer.${first?.seq}`]: "same",
      [`answer.${second?.seq}`]: "apart",
    });
    expect((await look(importId)).openQuestions).toBe(shown.openQuestions - 2);
    await mustSubmit(answerAllSame, district.admin, { importId });
    const { answered, staying } = await look(importId);
    expect(answered.get("RENUMBERED")).toBe(shown.openQuestions - 1);
    expect(staying).toBe(1);
    await district.confirm(importId);
    expect(await look(importId)).toMatchObject({ status: "DONE", done: shown.openQuestions - 1 });
    expect((await findByCode("610302901")).id).toBe(town.id);
    expect(await district.snapshot()).toHaveLength(139);
  });
});

test("a place that came under another one and is said to be another counts as new", async () => {
  await district.importAll(WEIBIN);
  const merged = "编码,名称\n610302002,经二路街道\n610302002901,新建路东段社区";
  const importId = await district.upload(merged);
  const shown = await look(importId, "RENUMBERED");
  expect(shown.lines?.rows).toMatchObject([{ kinds: ["RENUMBERED", "MOVED"] }]);
  const seq = shown.lines?.rows[0]?.seq;
  await mustSubmit(answerImport, district.admin, { importId, [`answer.${seq}`]: "apart" });
  const { answered, staying } = await look(importId);
  expect([answered.get("ADDED"), answered.get("MOVED"), staying]).toEqual([1, undefined, 0]);
  await district.confirm(importId, ["ADDED"]);
  expect(await district.snapshot()).toHaveLength(140);
});

describe("the database holds", () => {
  test("that an import is done once and undone once", async () => {
    const importId = await district.importAll(WEIBIN);
    const again = db.placeImport.update({ where: { id: importId }, data: { status: "CONFIRMED" } });
    await expect(again).rejects.toThrow("does not go from");
  });

  test("that what was confirmed is what was looked at", async () => {
    const importId = await district.upload(WEIBIN);
    const rename = () =>
      db.placeImportRow.updateMany({ where: { importId, seq: 3 }, data: { name: "别的" } });
    await expect(rename()).rejects.toThrow("stay as they are");
  });
});

test("two workers do an import once", async () => {
  const importId = await district.upload(WEIBIN);
  await mustSubmit(confirmImport, district.admin, { importId, kinds: ALL_KINDS });
  await Promise.all([processNextImport(), processNextImport(), processNextImport()]);
  expect(await district.snapshot()).toHaveLength(139);
});

test("imports are deleted after thirty days, what they did is not", async () => {
  const importId = await district.importAll(WEIBIN);
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);
  await deleteOldImports(days(29));
  expect(await db.placeImport.count({ where: { id: importId } })).toBe(1);
  await deleteOldImports(days(31));
  expect(await db.placeImport.count({ where: { id: importId } })).toBe(0);
  expect(await district.snapshot()).toHaveLength(139);
});

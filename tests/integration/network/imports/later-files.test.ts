import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { confirmImport, undoImport } from "@/lib/network/imports/actions";
import { processNextImport } from "@/lib/network/imports/process-imports.data";
import { closePlace, editPlace } from "@/lib/network/sites/actions";
import type { PlaceImportKind } from "@/prisma/generated/enums";
import { aSite, aStaff } from "@/tests/support/factories";
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

describe("what a later file changes", () => {
  beforeEach(async () => {
    await district.importAll(WEIBIN);
  });

  const LATER = [
    "名称,编码,上级,电话",
    "渭滨区,610302,,",
    "金陵街道,610302001,渭滨区,0917-1234567",
    "新建路东段新社区,610302001001,经二路街道,",
    "经二路街道,610302002,渭滨区,",
    "某某社区,,金陵街道,",
  ].join("\n");

  test("is done by kind, as it was ticked", async () => {
    const importId = await district.upload(LATER);
    const counts = await countsOf(importId);
    expect(counts).toMatchObject({ RENAMED: 1, MOVED: 1, DETAILS: 1, ADDED: 1, UNCHANGED: 2 });
    expect(counts.MISSING).toBeGreaterThan(100);

    await district.confirm(importId, ["MOVED", "DETAILS"]);
    const moved = await findByCode("610302001001");
    expect(moved).toMatchObject({ parentId: (await findByCode("610302002")).id });
    expect(moved.name).not.toContain("新社区");
    expect((await findByCode("610302001")).phone).toBe("0917-1234567");
    expect(await district.snapshot()).toHaveLength(139);
    const history = await db.siteChange.findMany({ where: { siteId: moved.id, name: "MOVED" } });
    expect(history).toMatchObject([{ isFromFile: true, staffId: district.admin.id }]);
  });

  test("is taken back as it was", async () => {
    const before = await district.snapshot();
    const importId = await district.importAll(LATER);
    expect(await district.snapshot()).not.toEqual(before);
    await mustSubmit(undoImport, district.admin, { importId });
    expect(await district.snapshot()).toEqual(before);
    expect(await look(importId)).toMatchObject({ status: "UNDONE" });
    expect(await submit(undoImport, district.admin, { importId })).toMatchObject({
      code: "IMPORT_OVER",
    });
  });

  test("is not taken back over a change that came after, nor from under people", async () => {
    const importId = await district.importAll(LATER);
    const renamed = await findByCode("610302001001");
    await mustSubmit(editPlace, district.admin, { siteId: renamed.id, name: "又一个名字" });
    const undo = () => submit(undoImport, district.admin, { importId });
    expect(await undo()).toMatchObject({ code: "IMPORT_IN_USE" });

    await mustSubmit(editPlace, district.admin, { siteId: renamed.id, name: renamed.name });
    const added = await db.site.findFirstOrThrow({
      where: { name: { startsWith: "某某社区" }, parent: { divisionCode: "610302001" } },
    });
    await aStaff(added.id);
    const before = await district.snapshot();
    expect(await undo()).toMatchObject({ code: "IMPORT_IN_USE" });
    expect(await district.snapshot()).toEqual(before);
  });

  test("is not done any more if the places have changed since the preview", async () => {
    const importId = await district.upload(LATER);
    const other = await findByCode("610302002001");
    await mustSubmit(closePlace, district.admin, { siteId: other.id });
    const before = await district.snapshot();
    await district.confirm(importId);
    expect(await look(importId)).toMatchObject({ status: "FAILED", failure: "OUTDATED" });
    expect(await district.snapshot()).toEqual(before);
  });

  test("is not done if it would bring a place into another county", async () => {
    const importId = await district.upload(LATER);
    const other = await aSite("CENTER", null, { name: "金台区" });
    await db.center.create({ data: { id: other.id } });
    // What no preview shows: the database is asked once more when the import is done.
    await db.$transaction([
      db.$executeRaw`SET LOCAL session_replication_role = replica`,
      db.placeImportRow.updateMany({
        where: { importId, kinds: { has: "MOVED" } },
        data: { parentId: other.id },
      }),
    ]);
    const before = await district.snapshot();
    vi.spyOn(console, "error").mockReturnValue();
    await district.confirm(importId);
    expect(await look(importId)).toMatchObject({ status: "FAILED", failure: "BROKEN" });
    expect(await district.snapshot()).toEqual(before);
  });

  test("is done in the name of whoever confirms it, not of who uploaded the file", async () => {
    const importId = await district.upload(LATER);
    const confirming = await aStaff(district.admin.siteId, { isAdmin: true });
    await mustSubmit(confirmImport, confirming, { importId, kinds: ALL_KINDS });
    await db.staff.update({ where: { id: district.admin.id }, data: { isAdmin: false } });
    await processNextImport();
    expect(await db.placeImport.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({
      ...{ status: "DONE", staffId: district.admin.id, confirmedById: confirming.id },
    });
    const moved = await findByCode("610302001001");
    const history = await db.siteChange.findMany({ where: { siteId: moved.id, name: "MOVED" } });
    expect(history).toMatchObject([{ staffId: confirming.id }]);
  });

  test("is not done for somebody who may no longer import", async () => {
    const importId = await district.upload(LATER);
    await mustSubmit(confirmImport, district.admin, { importId, kinds: ALL_KINDS });
    await db.staff.update({ where: { id: district.admin.id }, data: { isAdmin: false } });
    await processNextImport();
    expect(await db.placeImport.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({
      status: "FAILED",
      failure: "NOT_ALLOWED",
    });
  });
});

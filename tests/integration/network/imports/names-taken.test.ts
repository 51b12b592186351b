import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { undoImport } from "@/lib/network/imports/actions";
import { aSite } from "@/tests/support/factories";
import {
  aDistrict,
  findByCode,
  lookAt,
  WEIBIN,
  type District,
} from "@/tests/support/place-imports";
import { submit } from "@/tests/support/submit";

let district: District;
beforeEach(async () => {
  district = await aDistrict();
  await district.importAll(WEIBIN);
});

const HEADER = "名称,编码,上级";

test("a new place does not get the name of one whose renaming was not chosen", async () => {
  const importId = await district.upload(
    [HEADER, "新建路东段新社区,610302001001,", "新建路东段社区,610302001777,"].join("\n"),
  );
  const { counts } = await lookAt(district.admin, importId);
  expect(Object.fromEntries(counts)).toMatchObject({ RENAMED: 1, ADDED: 1 });
  const before = await district.snapshot();
  await district.confirm(importId, ["ADDED"]);
  const shown = { status: "FAILED", failure: "SAME_NAME" };
  expect(await lookAt(district.admin, importId)).toMatchObject(shown);
  expect(await district.snapshot()).toEqual(before);
});

test("a place does not come back to where its name has been taken or its town is closed", async () => {
  const importId = await district.importAll(`${HEADER}\n新建路东段社区,610302001001,经二路街道`);
  const moved = await findByCode("610302001001");
  const town = await findByCode("610302001");
  const undo = () => submit(undoImport, district.admin, { importId });
  const taker = await aSite("VILLAGE", town.id, { name: moved.name });
  const before = await district.snapshot();
  expect(await undo()).toMatchObject({ code: "IMPORT_IN_USE" });
  expect(await district.snapshot()).toEqual(before);

  await db.site.delete({ where: { id: taker.id } });
  await db.site.update({ where: { id: town.id }, data: { closedAt: new Date() } });
  expect(await undo()).toMatchObject({ code: "IMPORT_IN_USE" });
  await db.site.update({ where: { id: town.id }, data: { closedAt: null } });
  expect(await undo()).toMatchObject({ ok: true });
});

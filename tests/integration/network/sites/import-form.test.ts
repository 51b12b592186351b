import { beforeAll, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { importFile } from "@/lib/network/sites/actions";
import { aSite, aStaff } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

let admin: StaffActor;
beforeAll(async () => {
  const center = await aSite("CENTER", null, { divisionCode: "999901" });
  await db.center.create({ data: { id: center.id } });
  admin = await aStaff(center.id, { isAdmin: true });
});

const file = (...lines: string[]) =>
  new File([["code,level,name", ...lines].join("\n")], "places.csv", { type: "text/csv" });

test("a file of places is imported, and the page says how many came", async () => {
  const places = file("999901101,township,甲镇", "999901101001,village,乙村");
  const { message } = await mustSubmit(importFile, admin, { file: places });
  expect(await db.site.count({ where: { divisionCode: { startsWith: "999901101" } } })).toBe(2);
  expect(message).toContain("2");
});

test("a file with a mistake is refused with its line, and changes nothing", async () => {
  const before = await db.site.count();
  const shown = await submit(importFile, admin, { file: file("99990,village,丙村") });
  expect(shown).toMatchObject({ ok: false, code: "BAD_FILE" });
  expect(await db.site.count()).toBe(before);
});

test("no file, an empty one and a huge one are said at the field", async () => {
  const errors = async (given?: File) =>
    (await submit(importFile, admin, { file: given })).fieldErrors?.file;
  expect(await errors()).toEqual(["chooseFile"]);
  expect(await errors(new File([], "empty.csv"))).toEqual(["chooseFile"]);
  expect(await errors(new File(["x".repeat(1_000_001)], "huge.csv"))).toEqual(["fileTooLarge"]);
});

import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { aSite } from "@/tests/support/factories";
import { takeRowChanges, watchRows } from "@/tests/support/row-changes";

// What the tests of access rely on: nothing is written without being noticed.

beforeAll(watchRows);

test("each row that is written is noticed once", async () => {
  const { id } = await aSite("CITY");
  expect(await takeRowChanges()).toMatchObject({ sites: 1 });
  await db.site.update({ where: { id }, data: { name: "另一个名字" } });
  expect(await takeRowChanges()).toEqual({ sites: 1 });
  await db.site.delete({ where: { id } });
  expect(await takeRowChanges()).toMatchObject({ sites: 1 });
  expect(await takeRowChanges()).toEqual({});
});

test("also where a session has the triggers switched off, and where a table is emptied", async () => {
  const { id } = await aSite("CITY");
  await takeRowChanges();
  const replica = db.$executeRaw`SET LOCAL session_replication_role = replica`;
  const rename = db.site.update({ where: { id }, data: { name: "另一个名字" } });
  await db.$transaction([replica, rename]);
  expect(await takeRowChanges()).toEqual({ sites: 1 });
  await db.$executeRaw`TRUNCATE sessions`;
  expect(await takeRowChanges()).toEqual({ sessions: 1 });
});

test("what is undone is not a change", async () => {
  const undone = db.$transaction(async (tx) => {
    await tx.site.create({ data: { level: "CITY", name: "一个市" } });
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
  expect(await takeRowChanges()).toEqual({});
});

import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { uploadPlaces } from "@/lib/network/imports/actions";
import { processNextImport } from "@/lib/network/imports/process-imports.data";
import { aDistrict, lookAt, WEIBIN, type District } from "@/tests/support/place-imports";
import { createdId, mustSubmit, submit } from "@/tests/support/submit";

let district: District;
beforeEach(async () => {
  await db.placeImport.deleteMany();
  district = await aDistrict();
});

const file = new File([WEIBIN], "places.csv");

async function uploadOnly(): Promise<string> {
  return createdId(await mustSubmit(uploadPlaces, district.admin, { file }));
}

/** What is left of a step that ended with its worker. */
const leave = (importId: string, status: "READING" | "WORKING", attempts: number) =>
  db.placeImport.update({ where: { id: importId }, data: { status, attempts } });

test("a file that ended a worker once is read again, the second time it is given up", async () => {
  const once = await uploadOnly();
  await leave(once, "READING", 1);
  await processNextImport();
  expect(await lookAt(district.admin, once)).toMatchObject({ status: "READY" });

  const twice = await uploadOnly();
  await leave(twice, "READING", 2);
  const next = await uploadOnlyElsewhere();
  expect(await processNextImport()).toBe(true);
  const shown = { status: "FAILED", failure: "BROKEN", content: null };
  expect(await db.placeImport.findUnique({ where: { id: twice } })).toMatchObject(shown);
  await processNextImport();
  expect(await db.placeImport.findUnique({ where: { id: next } })).toMatchObject({
    status: "READY",
  });
});

/** A file of another county, that waits behind. */
async function uploadOnlyElsewhere(): Promise<string> {
  district = await aDistrict();
  return uploadOnly();
}

test("an import that is confirmed has its attempts before it, however often it was read", async () => {
  const importId = await uploadOnly();
  await leave(importId, "READING", 1);
  await processNextImport();
  await district.confirm(importId);
  expect(await lookAt(district.admin, importId)).toMatchObject({ status: "DONE" });
});

test("a worker that fails before it has an import leaves it to the one that has it", async () => {
  const importId = await uploadOnly();
  await db.placeImport.update({ where: { id: importId }, data: { status: "READING" } });
  // The one thing that cannot be had from a sound database.
  vi.spyOn(db, "$transaction").mockRejectedValueOnce(new Error("no connection"));
  await expect(processNextImport()).rejects.toThrow("no connection");
  expect(await lookAt(district.admin, importId)).toMatchObject({ status: "READING" });
});

describe("a place keeps no other waiting", () => {
  const upload = () => submit(uploadPlaces, district.admin, { file });

  test("a file is taken when the one before it has been read", async () => {
    const answers = await Promise.all([upload(), upload(), upload()]);
    expect(answers.map(({ code }) => code).toSorted()).toEqual([
      ...["IMPORT_RUNNING", "IMPORT_RUNNING", undefined],
    ]);
    await processNextImport();
    expect(await upload()).toMatchObject({ ok: true });
  });

  test("at most twenty within a day", async () => {
    const { id: staffId, siteId } = district.admin;
    const createdAt = new Date(Date.now() - 23 * 3_600_000);
    const made = { staffId, siteId, fileName: "a.csv", status: "READY", createdAt } as const;
    await db.placeImport.createMany({ data: Array.from({ length: 20 }, () => made) });
    expect(await upload()).toMatchObject({ code: "TOO_MANY_IMPORTS" });
    await db.placeImport.updateMany({
      where: { siteId },
      data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
    });
    expect(await upload()).toMatchObject({ ok: true });
  });

  test("a thousand of its bad lines are kept, and all of them counted", async () => {
    const importId = await district.upload(`名称,类型\n${"甲村,怪\n".repeat(1_500)}`);
    const shown = await lookAt(district.admin, importId);
    expect(shown).toMatchObject({ status: "REFUSED", total: 1_500 });
    expect(shown.counts.get("BAD")).toBe(1_000);
  });
});

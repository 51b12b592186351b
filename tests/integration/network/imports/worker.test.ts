import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { uploadPlaces } from "@/lib/network/imports/actions";
import { processNextImport } from "@/lib/network/imports/process-imports.data";
import { aDistrict, lookAt, WEIBIN, type District } from "@/tests/support/place-imports";
import { createdId, mustSubmit } from "@/tests/support/submit";

let district: District;
beforeEach(async () => {
  district = await aDistrict();
});

async function uploadOnly(): Promise<string> {
  const file = new File([WEIBIN], "places.csv");
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

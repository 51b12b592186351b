import { beforeAll, describe, expect, test } from "vitest";
import { listOwnWishes } from "@/lib/public/tracking/own-wishes.data";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { eraseOwnData, exportOwnData } from "@/lib/public/my-data/actions";
import { findMyData, findMyFile } from "@/lib/public/my-data/queries";
import { fileProof } from "@/lib/public/my-data/file-proof.server";
import { RESIDENT_READERS } from "@/lib/public/my-data/resident-data.data";
import { VOLUNTEER_READERS } from "@/lib/public/my-data/volunteer-data.data";
import { VISITOR, type ResidentActor } from "@/lib/shared/auth/actor";
import { MINUTE_MS } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { exportedColumns } from "@/lib/shared/sealing/personal-columns";
import { COLUMN_LABELS } from "@/components/public/my-data/column-labels";
import { aCast, type Cast } from "@/tests/support/cast";
import { aPhone, aWish, present } from "@/tests/support/factories";
import { openWishContact, phoneOf } from "@/tests/support/opened";
import { aWishIn } from "@/tests/support/scenes";
import { begin } from "@/tests/support/steps";
import { watchCodes, wasSentCode } from "@/tests/support/shown-codes";
import { submit } from "@/tests/support/submit";
import { visit, visitWhole } from "@/tests/support/visit";
import { entriesFor, paramsOf, readFile, route, withCode } from "@/tests/support/own-data";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});

describe("what a person finds is what the list of columns says", () => {
  test.each([
    ["RESIDENT", RESIDENT_READERS],
    ["VOLUNTEER", VOLUNTEER_READERS],
  ] as const)("%s", (whose, readers) => {
    expect(Object.keys(readers).sort()).toEqual(exportedColumns(whose).sort());
    expect(exportedColumns(whose).filter((column) => !COLUMN_LABELS[column])).toEqual([]);
  });
});

describe("a resident, by the link of a wish", () => {
  const form = { contactName: "秦姑娘", address: "桂花里7栋", content: "修灯，打 13900001111" };

  test("sees what is stored, masked, of this wish and no other", async () => {
    const phone = aPhone();
    const one = await aWish(cast.county.village.id, { ...form, phone });
    await aWish(cast.county.village.id, { phone, content: "想学剪纸" });
    const page = route("/track/[number]/[key]/my-data");
    const answer = await visitWhole(page, VISITOR, { params: paramsOf(one.trackingNumber) });
    const text = "text" in answer ? answer.text : "";
    expect(text).toContain("秦**");
    for (const secret of [phone, "秦姑娘", "桂花里", "13900001111", "剪纸"]) {
      expect(text).not.toContain(secret);
    }
  });

  test("downloads everything after a code, which is logged, and for ten minutes", async () => {
    const { id, trackingNumber, resident } = await aWish(cast.county.village.id, form);
    const phone = await phoneOf(resident.id);
    await aWish(cast.county.village.id, { phone, content: "想学剪纸" });
    const asked = await submit(exportOwnData, resident, {});
    expect(asked.to).toMatch(/^\/track\/[^?]*\/my-data\?step=code&form=\w{12}#copy$/);
    const [page = ""] = (asked.to ?? "").split("?");
    expect(await begin(asked, { page, id: "copy" })).toMatchObject({ data: { step: "code" } });
    expect(await begin(asked, { page, id: "erase" })).toMatchObject({ data: { step: "over" } });
    expect(wasSentCode(phone)).toBe(true);
    const { data } = await submit(exportOwnData, resident, await withCode(phone));
    const file = await readFile(present(data?.file), VISITOR, trackingNumber);
    for (const text of [phone, "秦姑娘", "桂花里7栋", "13900001111", "想学剪纸"]) {
      expect(file).toContain(text);
    }
    expect(await entriesFor(id)).toEqual([
      { name: "dataExport", actorRole: "RESIDENT", chainId: cast.county.center.id },
    ]);
    const later = new Date(Date.now() + 11 * MINUTE_MS);
    expect(await findMyFile(resident, fileProof(resident.id, new Date()), later)).toBeNull();
    expect(await findMyFile(resident, fileProof(aPerson(), new Date()))).toBeNull();
  });

  test("is told nothing by a wrong code", async () => {
    const { resident } = await aWish(cast.county.village.id);
    const wrong = { step: "code", code: "000000" };
    for (const action of [exportOwnData, eraseOwnData]) {
      expect(await submit(action, resident, wrong)).toMatchObject({ ok: false });
    }
    expect(await db.auditEntry.count({ where: { subjectId: resident.wishId } })).toBe(0);
  });

  test("deletes everything after a code, with every wish, and the link opens nothing", async () => {
    const { id, trackingNumber, resident } = await aWishIn("RATED", cast, { form });
    const phone = await phoneOf(resident.id);
    const other = await aWishIn("REJECTED", cast, { form: { phone } });
    expect((await submit(eraseOwnData, resident, {})).to).toContain("#erase");
    const done = await submit(eraseOwnData, resident, await withCode(phone));
    expect(done.to).toBe("/erased");
    for (const wish of [id, other.id]) {
      expect(await openWishContact(wish)).toEqual({ name: null, phone: null, address: null });
    }
    const page = route("/track/[number]/[key]/my-data");
    expect(await visit(page, VISITOR, { params: paramsOf(trackingNumber) })).toHaveProperty("to");
    expect(await entriesFor(other.id)).toContainEqual({
      ...{ name: "erasure", actorRole: "RESIDENT", chainId: cast.county.center.id },
    });
    expect(await listOwnWishes(phoneToken(phone))).toEqual([]);
  });

  test("not while a wish is open, which the page says before a code is sent", async () => {
    const { resident } = await aWishIn("RATED", cast);
    const phone = await phoneOf(resident.id);
    const sent = await withCode(phone);
    expect((await findMyData(resident)).refusal).toBeNull();
    await aWish(cast.county.village.id, { phone });
    expect(await submit(eraseOwnData, resident, sent)).toMatchObject({ code: "STILL_OPEN" });
    expect(await phoneOf(resident.id)).toBe(phone);
    expect((await findMyData(resident)).refusal).toBe("STILL_OPEN");
  });

  test("finds what was written to them, and not what staff wrote for each other", async () => {
    const { resident } = await aWishIn("REJECTED", cast);
    const notes = async (who: ResidentActor) =>
      (await findMyData(who)).data.find(({ column }) => column === "wish_events.noteSealed");
    expect((await notes(resident))?.entries).toHaveLength(1);
    const declined = await aWishIn("ACCEPTED", cast);
    expect(await notes(declined.resident)).toBeUndefined();
  });
});

const aPerson = () => "0190a0a0-0000-7000-8000-000000000000";

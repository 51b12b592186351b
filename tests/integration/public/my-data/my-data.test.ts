import { beforeAll, describe, expect, test } from "vitest";
import { openTracking } from "@/lib/public/tracking/actions";
import {
  eraseMyData,
  eraseOwnData,
  exportMyData,
  exportOwnData,
} from "@/lib/public/my-data/actions";
import { findMyData, findMyFile } from "@/lib/public/my-data/queries";
import { fileProof } from "@/lib/public/my-data/file-proof.server";
import { RESIDENT_READERS } from "@/lib/public/my-data/resident-data.data";
import { VOLUNTEER_READERS } from "@/lib/public/my-data/volunteer-data.data";
import { setPreference } from "@/lib/notices/inbox/commands";
import { openVolunteerPhone } from "@/lib/network/people/sealed-volunteer.server";
import { VISITOR, type ResidentActor } from "@/lib/shared/auth/actor";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { MINUTE_MS } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { exportedColumns } from "@/lib/shared/sealing/personal-columns";
import { COLUMN_LABELS } from "@/components/public/my-data/column-labels";
import { aCast, type Cast } from "@/tests/support/cast";
import {
  aCode,
  aPhone,
  aTeam,
  aVolunteer,
  aWish,
  present,
  volunteerActor,
} from "@/tests/support/factories";
import { openWishContact, phoneOf } from "@/tests/support/opened";
import { aWishIn } from "@/tests/support/scenes";
import { watchCodes, wasSentCode } from "@/tests/support/shown-codes";
import { submit } from "@/tests/support/submit";
import { listRoutes, visit, visitWhole } from "@/tests/support/visit";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});

const withCode = async (phone: string) => ({ step: "code", code: await aCode(phone) });

const route = (path: string) => present(listRoutes().find((each) => each.path === path));

function paramsOf(trackingNumber: string) {
  return {
    number: trackingNumber,
    key: present(trackingPath(trackingNumber).split("/").at(-1)),
  };
}

async function readFile(address: string, actor: Parameters<typeof visit>[1], number?: string) {
  const path = number ? "/track/[number]/[key]/my-data/file" : "/volunteer/profile/my-data/file";
  const query = Object.fromEntries(new URL(address, "https://hive.example").searchParams);
  const params = number ? { params: paramsOf(number) } : {};
  const answer = await visit(route(path), actor, { ...params, query });
  if (!("file" in answer)) throw new Error(`led to ${JSON.stringify(answer)}`);
  return answer.file.toString("utf8");
}

const entriesFor = (subjectId: string) =>
  db.auditEntry.findMany({
    where: { subjectId },
    select: { name: true, actorRole: true, chainId: true },
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
    expect(await submit(exportOwnData, resident, {})).toMatchObject({ data: { step: "code" } });
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
    expect(await submit(eraseOwnData, resident, {})).toMatchObject({ data: { step: "code" } });
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
    const opened = { trackingNumber, phone, ...(await withCode(phone)) };
    expect(await submit(openTracking, VISITOR, opened)).toMatchObject({ code: "WRONG_TRACKING" });
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

describe("a volunteer, signed in", () => {
  test("sees what is stored, masked, and downloads it after a code", async () => {
    const { id, phone } = await aVolunteer(cast.county.village, { name: "助大山" });
    const actor = await volunteerActor(id);
    await setPreference(actor, {
      ...{
        channel: "EMAIL",
        email: "mountain@example.com",
        quietFrom: 1,
        quietTo: 1,
        locale: "en",
      },
    });
    const page = await visitWhole(route("/volunteer/profile/my-data"), actor);
    const text = "text" in page ? page.text : "";
    expect(text).toContain("m***@example.com");
    expect(text).not.toContain(phone);
    const { data } = await submit(exportMyData, actor, await withCode(phone));
    const file = await readFile(present(data?.file), actor);
    for (const stored of [phone, "助大山", "mountain@example.com"]) expect(file).toContain(stored);
    expect(await entriesFor(id)).toEqual([
      { name: "dataExport", actorRole: "VOLUNTEER", chainId: cast.county.center.id },
    ]);
  });

  test("closes the account after a code; the number stays", async () => {
    const { id, phone } = await aVolunteer(cast.county.village, { name: "将被注销" });
    const actor = await volunteerActor(id);
    expect(await submit(eraseMyData, actor, {})).toMatchObject({ data: { step: "code" } });
    const done = await submit(eraseMyData, actor, await withCode(phone));
    expect(done.to).toBe("/erased");
    const row = await db.volunteer.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ name: "—", personKey: null, phoneToken: null });
    expect(row.number).not.toBe("");
    expect(await db.session.count({ where: { volunteerId: id } })).toBe(0);
    expect(await entriesFor(id)).toMatchObject([{ name: "erasure", actorRole: "VOLUNTEER" }]);
  });

  test("not while leading a team or serving", async () => {
    const team = await aTeam(cast.county.village);
    const leader = await volunteerActor(present(team.members[0]).id);
    const ofLeader = await withCode(await phoneOfVolunteer(leader.id));
    expect(await submit(eraseMyData, leader, ofLeader)).toMatchObject({ code: "LEADS_TEAM" });
    await aWishIn("ACCEPTED", cast);
    const serving = await withCode(await phoneOfVolunteer(cast.invited.id));
    expect(await submit(eraseMyData, cast.invited, serving)).toMatchObject({ code: "STILL_OPEN" });
  });

  test("staff have none of it", async () => {
    for (const action of [exportMyData, eraseMyData]) {
      expect(await submit(action, cast.center, {})).toMatchObject({ code: "FORBIDDEN" });
      expect(await submit(action, VISITOR, {})).toMatchObject({ code: "SIGN_IN_FIRST" });
    }
  });
});

async function phoneOfVolunteer(id: string): Promise<string> {
  return present(openVolunteerPhone(await db.volunteer.findUniqueOrThrow({ where: { id } })));
}

const aPerson = () => "0190a0a0-0000-7000-8000-000000000000";

import { beforeAll, describe, expect, test } from "vitest";
import { correctAsker } from "@/lib/orders/corrections/actions";
import { eraseResidentRow } from "@/lib/orders/erasure/erase-person.data";
import { amendWish, approveWish, cancelWish } from "@/lib/orders/wishes/commands";
import { listOwnWishes } from "@/lib/public/tracking/own-wishes.data";
import { findTracked } from "@/lib/public/tracking/queries";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { findResidentActor } from "@/lib/shared/auth/resident-actor.data";
import { db } from "@/lib/shared/db/db";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { aCast, type Cast } from "@/tests/support/cast";
import { aPhone, aStaffVolunteer, aVolunteer, aWish, present } from "@/tests/support/factories";
import { planAll } from "@/tests/support/invitation";
import { lastEvent } from "@/tests/support/network";
import { openWishContact } from "@/tests/support/opened";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit, submit, type Fields } from "@/tests/support/submit";
import { aWishWrittenDown, linkOf } from "@/tests/support/written-down";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const correct = (wishId: string, fields: Exclude<Fields, FormData>, by = cast.station) =>
  submit(correctAsker, by, { wishId, reason: "回电话时听出来的", ...fields });

const residentOf = async (id: string) =>
  (await db.wish.findUniqueOrThrow({ where: { id }, select: { resident: true } })).resident;

/** Who was told of the wish as its resident, as "id: template". */
async function toldResidents(wishId: string) {
  const notices = await db.notice.findMany({
    where: { wishId, recipientRole: "RESIDENT" },
    orderBy: { eventSeq: "asc" },
  });
  return notices.map(({ recipientId, template }) => `${recipientId}: ${template}`);
}

describe("a wish written down under a wrong phone", () => {
  test("is that of the right one: the old link is dead, the new one opens it", async () => {
    const { id, phone } = await aWishWrittenDown(cast);
    const old = await linkOf(id);
    const wrong = await residentOf(id);
    const to = aPhone();
    expect(await correct(id, { phone: to })).toMatchObject({ ok: true });
    expect(await findTracked(old.trackingNumber, old.trackingKey)).toBeNull();
    await expect(findResidentActor(old)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const right = await residentOf(id);
    expect(right.id).not.toBe(wrong.id);
    expect(await findResidentActor(await linkOf(id))).toMatchObject({ id: right.id });
    expect(await listOwnWishes(phoneToken(to))).toMatchObject([{ id }]);
    expect(await listOwnWishes(phoneToken(present(phone)))).toEqual([]);
    expect(await openWishContact(id)).toEqual({
      ...{ name: "张小花", phone: to, address: "3 号楼 2 单元" },
    });
  });

  test("is told to the right one only, and nothing more to the wrong one", async () => {
    const { id } = await aWishWrittenDown(cast);
    const wrong = await residentOf(id);
    await correct(id, { phone: aPhone() });
    const right = await residentOf(id);
    expect(await toldResidents(id)).toEqual([`${wrong.id}: submitted`, `${right.id}: nowYours`]);
    await planAll();
    const deliveries = await db.delivery.findMany({
      where: { notice: { wishId: id } },
      select: { notice: { select: { recipientId: true } } },
    });
    expect(deliveries.map(({ notice }) => notice.recipientId)).toEqual([right.id]);
    await cancelWish(cast.station, { wishId: id });
    expect((await toldResidents(id)).at(-1)).toBe(`${right.id}: cancelled`);
  });

  test("keeps its words, and neither key opens what is the other's", async () => {
    const { id } = await aWishWrittenDown(cast);
    await amendWish(cast.station, { wishId: id, word: "门铃坏了，请敲门" });
    const wrong = await residentOf(id);
    const to = aPhone();
    await correct(id, { phone: to, contactName: "李大花" });
    await cancelWish(cast.station, { wishId: id });
    await db.$transaction((tx) =>
      eraseResidentRow(tx, wrong.id, { actor: SYSTEM, at: new Date() }),
    );
    expect(await openWishContact(id)).toMatchObject({ name: "李大花", phone: to });
    const link = await linkOf(id);
    const tracked = present(await findTracked(link.trackingNumber, link.trackingKey));
    expect(JSON.stringify(tracked)).toContain("门铃坏了，请敲门");
    expect(JSON.stringify(tracked)).toContain("找张小花，想有一双棉鞋");
  });

  test("is an event with old and new, of which nobody can read anything in the database", async () => {
    const { id, phone } = await aWishWrittenDown(cast);
    const wrong = await residentOf(id);
    const to = aPhone();
    await correct(id, { phone: to });
    const right = await residentOf(id);
    const event = await lastEvent(id);
    expect(event).toMatchObject({
      ...{ name: "correct", note: "回电话时听出来的" },
      data: { asker: { from: wrong.id, to: right.id } },
    });
    const entries = await db.auditEntry.findMany({ where: { subjectId: id } });
    expect(entries).toMatchObject([{ name: "askerCorrect", actorId: cast.station.id }]);
    const stored = JSON.stringify([event.data, event.noteSealed, entries]);
    for (const text of [present(phone), to, "张小花", "听出来"]) expect(stored).not.toContain(text);
  });

  test("goes to who has wished before, and to a new one without a phone", async () => {
    const { resident } = await aWish(cast.county.village.id, { phone: "19700001234" });
    const { id } = await aWishWrittenDown(cast);
    await mustSubmit(correctAsker, cast.township, {
      ...{ wishId: id, phone: "197 0000 1234", reason: "本人来说的" },
    });
    expect((await residentOf(id)).id).toBe(resident.id);
    await correct(id, { hasNoPhone: true });
    expect(await residentOf(id)).toMatchObject({ phoneToken: null, phoneSealed: null });
    const staff = await db.notice.findMany({ where: { wishId: id, recipientRole: "STAFF" } });
    expect(staff.map(({ template }) => template)).toContain("passOn.nowYours");
    await correct(id, { phone: "0994-2345678" });
    expect(await openWishContact(id)).toMatchObject({ phone: "0994-2345678" });
  });

  test("takes no word of the wrong one any more, also at the same moment", async () => {
    for (let round = 0; round < 8; round++) {
      const { id } = await aWishWrittenDown(cast);
      const wrong = present(await findResidentActor(await linkOf(id)));
      const said = Promise.allSettled([amendWish(wrong, { wishId: id, word: "我没有许愿" })]);
      const corrected = await correct(id, { phone: aPhone() });
      if (!corrected.ok) await correct(id, { phone: aPhone() });
      await said;
      // Whichever came first, all that is left opens with the key of the right one.
      const link = await linkOf(id);
      expect(await findTracked(link.trackingNumber, link.trackingKey)).not.toBeNull();
      await expect(amendWish(wrong, { wishId: id, word: "还是我" })).rejects.toThrow("FORBIDDEN");
    }
  });
});

describe("a wrong name alone", () => {
  test("is corrected without another resident or link", async () => {
    const { id, phone } = await aWishWrittenDown(cast);
    const [before, link] = [await residentOf(id), await linkOf(id)];
    await correct(id, { contactName: "李大花" });
    expect(await openWishContact(id)).toMatchObject({ name: "李大花", phone });
    expect((await residentOf(id)).id).toBe(before.id);
    expect(await linkOf(id)).toEqual(link);
    expect(await toldResidents(id)).toEqual([`${before.id}: submitted`]);
  });
});

describe("nobody corrects", () => {
  test("a wish of the web, one whose service has ended, one of others, or nothing", async () => {
    const { id: web } = await aWish(cast.county.village.id);
    expect(await correct(web, { phone: aPhone() })).toMatchObject({ code: "FORBIDDEN" });
    const served = await aWishIn("SERVED", cast, { form: { channel: "CARD" } });
    expect(await correct(served.id, { phone: aPhone() })).toMatchObject({ code: "WISH_MOVED_ON" });
    const { id, phone } = await aWishWrittenDown(cast);
    const sister = await correct(id, { phone: aPhone() }, cast.sisterStation);
    expect(sister).toMatchObject({ code: "NOT_FOUND" });
    for (const same of [{}, { phone: present(phone), contactName: "张小花" }]) {
      expect(await correct(id, same)).toMatchObject({ code: "NOTHING_CHANGED" });
    }
    const bare = await submit(correctAsker, cast.station, { wishId: id, phone: aPhone() });
    expect(bare.fieldErrors).toEqual({ reason: ["required"] });
  });

  test("to a phone of their own, or of who serves it or is asked to", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    const { asStaff } = await aStaffVolunteer(cast.county.village, volunteer);
    const { id } = await aWishWrittenDown(cast);
    const own = await correct(id, { phone: volunteer.phone }, asStaff);
    expect(own).toMatchObject({ code: "OWN_PHONE" });
    const asked = await aWishIn("DISPATCHED", cast, { form: { channel: "CARD" } });
    expect(await correct(asked.id, { phone: cast.invited.phone })).toMatchObject({
      code: "SERVES_IT",
    });
  });

  test("in the database: not without a step, nor what is said of another wish", async () => {
    const { id } = await aWishWrittenDown(cast);
    const other = await aWish(cast.county.village.id);
    const moved = db.wish.update({ where: { id }, data: { residentId: other.resident.id } });
    await expect(moved).rejects.toThrow(/stays with its resident/);
    await approveWish(cast.station, {
      ...{ wishId: id, categoryId: cast.county.category.id, urgency: "NORMAL", isPublic: false },
    });
    const notes = JSON.stringify([{ seq: 1, note: "x" }]);
    const sealed = db.$executeRaw`SELECT seal_notes_anew(${id}::uuid, ${notes}::jsonb)`;
    await expect(sealed).rejects.toThrow(/never changed/);
  });
});

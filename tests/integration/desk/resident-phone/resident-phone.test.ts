import { beforeAll, describe, expect, test } from "vitest";
import { enterWish } from "@/lib/desk/intake/actions";
import { changeResidentPhone } from "@/lib/desk/resident-phone/actions";
import { rateWish } from "@/lib/orders/wishes/commands";
import { listOwnWishes } from "@/lib/public/tracking/own-wishes.data";
import { findTracked } from "@/lib/public/tracking/queries";
import { listAudit } from "@/lib/reporting/audit/queries";
import { auditFilterSchema } from "@/lib/reporting/audit/schema";
import type { Actor } from "@/lib/shared/auth/actor";
import { findResidentActor } from "@/lib/shared/auth/resident-actor.data";
import { wishLink } from "@/lib/shared/auth/tracking-link.server";
import { db } from "@/lib/shared/db/db";
import { addressToken, phoneToken } from "@/lib/shared/sealing/token.server";
import { seal } from "@/lib/shared/sealing/seal.server";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import { aCast, type Cast } from "@/tests/support/cast";
import {
  aCode,
  aPhone,
  aStaff,
  aVolunteer,
  aWish,
  aWishForm,
  present,
} from "@/tests/support/factories";
import { phoneOf } from "@/tests/support/opened";
import { entriesFor } from "@/tests/support/own-data";
import { runConcurrently } from "@/tests/support/races";
import { toldTexts, watchCodes, wasSentCode } from "@/tests/support/shown-codes";
import { aWishIn } from "@/tests/support/scenes";
import { begin } from "@/tests/support/steps";
import { submit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});

const seen = (wishId: string, newPhone: string) => ({
  ...{ wishId, newPhone, idSeen: true, reason: "手机丢了" },
});

const confirmed = async (wishId: string, newPhone: string) => ({
  ...seen(wishId, newPhone),
  ...{ step: "code", code: await aCode(newPhone) },
});

const change = async (wishId: string, to: string, by: Actor = cast.centerAdmin) =>
  submit(changeResidentPhone, by, await confirmed(wishId, to));

/** The parts of the link that opens the wish now. */
async function linkOf(id: string) {
  const wish = await db.wish.findUniqueOrThrow({ where: { id } });
  const [, , trackingNumber = "", trackingKey = ""] = wishLink(wish).split("/");
  return { trackingNumber, trackingKey };
}

const opens = async (link: Awaited<ReturnType<typeof linkOf>>) =>
  (await findTracked(link.trackingNumber, link.trackingKey)) !== null;

describe("an administrator of the centre who saw the ID", () => {
  test("says so and why, and the new phone confirms; then it is the resident's", async () => {
    const { id, resident } = await aWish(cast.county.village.id);
    const [from, to] = [await phoneOf(resident.id), aPhone()];
    const bare = await submit(changeResidentPhone, cast.centerAdmin, { wishId: id, newPhone: to });
    expect(bare).toMatchObject({ fieldErrors: { idSeen: ["idSeen"], reason: ["required"] } });
    expect(wasSentCode(to)).toBe(false);
    const first = await submit(changeResidentPhone, cast.centerAdmin, seen(id, to));
    const place = { page: `/desk/wishes/${id}`, id: "resident-phone" };
    const begun = { data: { step: "code" }, values: { newPhone: [to], reason: ["手机丢了"] } };
    expect(await begin(first, place)).toMatchObject(begun);
    expect(await phoneOf(resident.id)).toBe(from);
    expect(await change(id, to)).toMatchObject({ ok: true });
    expect(await phoneOf(resident.id)).toBe(to);
    expect(await entriesFor(id)).toMatchObject([{ name: "phoneChange", actorRole: "STAFF" }]);
  });

  test("ends every link of the resident; the new phone gets one, the old is told", async () => {
    const { id, resident } = await aWish(cast.county.village.id);
    const from = await phoneOf(resident.id);
    const other = await aWish(cast.county.sisterVillage.id, { phone: from });
    const before = [await linkOf(id), await linkOf(other.id)];
    const to = aPhone();
    await change(id, to);
    for (const link of before) {
      expect(await opens(link)).toBe(false);
      await expect(findResidentActor(link)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const link = await linkOf(id);
    expect(await opens(link)).toBe(true);
    expect(await findResidentActor(link)).toMatchObject({ id: resident.id, wishId: id });
    expect(toldTexts(to)).toEqual([expect.stringContaining(link.trackingKey)]);
    expect(toldTexts(from)).toEqual([expect.stringContaining(maskPhone(to))]);
    expect(toldTexts(from)[0]).not.toContain(link.trackingNumber);
    const own = (await listOwnWishes(phoneToken(to))).find((wish) => wish.id === other.id);
    expect(own?.path).toContain((await linkOf(other.id)).trackingKey);
  });

  test("ends what was chosen with the old links: e-mail and browsers would be sent the new one", async () => {
    const { id, resident } = await aWish(cast.county.village.id);
    const owner = await db.resident.findUniqueOrThrow({ where: { id: resident.id } });
    const ofWish = { role: "RESIDENT", wishId: id } as const;
    await db.noticePreference.create({ data: { ...ofWish, channel: "SMS" } });
    const browserSealed = seal(owner, "push_subscriptions.browserSealed", id, "{}");
    const browser = { endpointToken: addressToken(id), browserSealed };
    await db.pushSubscription.create({ data: { ...ofWish, ...browser } });
    await change(id, aPhone());
    expect(await db.noticePreference.count({ where: { wishId: id } })).toBe(0);
    expect(await db.pushSubscription.count({ where: { wishId: id } })).toBe(0);
  });

  test("is in the log of the county, phones sealed", async () => {
    const { id, resident } = await aWish(cast.county.village.id);
    const from = await phoneOf(resident.id);
    const to = aPhone();
    await change(id, to);
    const entries = await db.auditEntry.findMany({ where: { subjectId: id } });
    expect(entries.map(({ chainId }) => chainId)).toEqual([cast.county.center.id]);
    for (const text of [from, to, "手机丢了"]) expect(JSON.stringify(entries)).not.toContain(text);
    const auditor = await aStaff(cast.county.center.id, { isAuditAdmin: true });
    const { rows } = await listAudit(auditor, auditFilterSchema.parse({}));
    expect(rows.find(({ name }) => name === "phoneChange")?.data).toEqual({
      before: { phone: maskPhone(from) },
      after: { phone: maskPhone(to) },
      reason: "手机丢了",
    });
  });

  test("not to a phone with which wishes were made, which is said in words", async () => {
    const { id } = await aWish(cast.county.village.id);
    const taken = await phoneOf((await aWish(cast.county.village.id)).resident.id);
    expect(await change(id, taken)).toMatchObject({
      fieldErrors: { newPhone: ["PHONE_IN_USE"] },
    });
    expect((await linkOf(id)).trackingKey).toBeTruthy();
    expect(toldTexts(taken)).toEqual([]);
  });
});

describe("not", () => {
  test("for who has wishes in another county: one entered for a known phone would open them all", async () => {
    const far = await aWish(cast.otherCounty.id);
    const from = await phoneOf(far.resident.id);
    const entered = await submit(enterWish, cast.centerAdmin, {
      ...aWishForm(cast.county.village.id),
      ...{ channel: "PHONE", phone: from, content: "想学下象棋" },
    });
    expect(entered).toMatchObject({ ok: true });
    const { id } = await db.wish.findFirstOrThrow({
      where: { residentId: far.resident.id, centerId: cast.county.center.id },
    });
    const to = aPhone();
    expect(await change(id, to)).toMatchObject({ code: "ELSEWHERE" });
    expect(await phoneOf(far.resident.id)).toBe(from);
    expect(toldTexts(to)).toEqual([]);
    expect(await db.auditEntry.count({ where: { subjectId: { in: [id, far.id] } } })).toBe(0);
  });

  test("by who serves another wish of the resident, until it is rated", async () => {
    const person = { isAdmin: true, isVolunteer: true, volunteerId: cast.invited.id };
    const admin = await aStaff(cast.county.center.id, person);
    const { id, resident } = await aWish(cast.county.village.id);
    const phone = await phoneOf(resident.id);
    const served = await aWishIn("SERVED", cast, { form: { phone } });
    expect(await change(id, aPhone(), admin)).toMatchObject({ code: "OWN_SERVICE" });
    expect(await phoneOf(resident.id)).toBe(phone);
    await rateWish(served.resident, { wishId: served.id, grade: 5 });
    expect(await change(id, aPhone(), admin)).toMatchObject({ ok: true });
  });

  test("for oneself, nor to one's own phone", async () => {
    const { id: volunteerId, phone } = await aVolunteer(cast.county.village);
    const person = { isAdmin: true, isVolunteer: true, volunteerId };
    const admin = await aStaff(cast.county.center.id, person);
    const own = await aWish(cast.county.village.id, { phone });
    expect(await change(own.id, aPhone(), admin)).toMatchObject({ code: "SELF" });
    const other = await aWish(cast.county.village.id);
    expect(await change(other.id, phone, admin)).toMatchObject({ code: "OWN_PHONE" });
  });

  test("at the 所 or 站, in another county or by a city", async () => {
    const { id, resident } = await aWish(cast.county.village.id);
    const from = await phoneOf(resident.id);
    const { village, township, city } = cast.county;
    for (const place of [village, township, city, cast.otherCounty]) {
      const admin = await aStaff(place.id, { isAdmin: true });
      const said = await submit(changeResidentPhone, admin, seen(id, aPhone()));
      expect(["FORBIDDEN", "NOT_FOUND"]).toContain(said.code);
    }
    expect(await phoneOf(resident.id)).toBe(from);
  });
});

test("of two residents who get the same phone at once one does", async () => {
  const to = aPhone();
  const forms = [];
  for (let index = 0; index < 2; index++) {
    forms.push(await confirmed((await aWish(cast.county.village.id)).id, to));
  }
  const said = await runConcurrently(forms, 2, (form) =>
    submit(changeResidentPhone, cast.centerAdmin, form),
  );
  expect(said).toContainEqual(expect.objectContaining({ ok: true }));
  expect(said).toContainEqual(
    expect.objectContaining({ fieldErrors: { newPhone: ["PHONE_IN_USE"] } }),
  );
});

test("a link that was ended stays ended, says the database", async () => {
  const { id } = await aWish(cast.county.village.id);
  await change(id, aPhone());
  const back = db.wish.update({ where: { id }, data: { linkVersion: 0 } });
  await expect(back).rejects.toThrow("stay ended");
  expect(present(await db.wish.findUnique({ where: { id } })).linkVersion).toBe(1);
});

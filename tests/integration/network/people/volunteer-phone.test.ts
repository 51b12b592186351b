import { beforeAll, expect, test } from "vitest";
import { changeVolunteerPhone } from "@/lib/network/people/actions";
import { openVolunteerPhone } from "@/lib/network/people/sealed-volunteer.server";
import { listAudit } from "@/lib/reporting/audit/queries";
import { auditFilterSchema } from "@/lib/reporting/audit/schema";
import { db } from "@/lib/shared/db/db";
import { seal } from "@/lib/shared/sealing/seal.server";
import { addressToken } from "@/lib/shared/sealing/token.server";
import { maskPhone } from "@/lib/shared/sms/mask-phone";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCode, aPhone, aStaff, aVolunteer, volunteerActor } from "@/tests/support/factories";
import { entriesFor } from "@/tests/support/own-data";
import { aSession } from "@/tests/support/sessions";
import { runConcurrently } from "@/tests/support/races";
import { toldTexts, watchCodes, wasSentCode } from "@/tests/support/shown-codes";
import { begin, paramsOf } from "@/tests/support/steps";
import { submit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});

const phoneOfVolunteer = async (id: string) =>
  openVolunteerPhone(await db.volunteer.findUniqueOrThrow({ where: { id } }));

const REASON = "手机丢了，号码 13800001111 也停了";

const seen = (volunteerId: string, newPhone: string) => ({
  ...{ volunteerId, newPhone, idSeen: true, reason: REASON },
});

const confirmed = async (volunteerId: string, newPhone: string) => ({
  ...seen(volunteerId, newPhone),
  ...{ step: "code", code: await aCode(newPhone) },
});

const aVillageAdmin = () => aStaff(cast.county.village.id, { isAdmin: true });

test("staff who saw the ID change the phone of a volunteer, by a code to the new one", async () => {
  const admin = await aVillageAdmin();
  const { id, phone } = await aVolunteer(cast.county.village);
  await aSession(await volunteerActor(id));
  const to = aPhone();
  const said = await submit(changeVolunteerPhone, admin, { volunteerId: id, newPhone: to });
  expect(said).toMatchObject({ fieldErrors: { idSeen: ["idSeen"], reason: ["required"] } });
  expect(wasSentCode(to)).toBe(false);
  const page = "/admin/people/volunteers";
  const from = { page: `${page}?q=hua&page=2` };
  const first = await submit(changeVolunteerPhone, admin, seen(id, to), from);
  expect(paramsOf(first)).toMatchObject({ q: "hua", page: "2", step: "code" });
  const begun = { data: { step: "code" }, values: { newPhone: [to], reason: [REASON] } };
  expect(await begin(first, { page, id: `phone-${id}` })).toMatchObject(begun);
  expect((await begin(first, { page, id: "phone-of-another" }))?.data?.step).toBe("over");
  const wrong = { ...seen(id, to), step: "code", code: "" };
  expect((await submit(changeVolunteerPhone, admin, wrong)).ok).toBe(false);
  expect(await phoneOfVolunteer(id)).toBe(phone);
  const right = await submit(changeVolunteerPhone, admin, await confirmed(id, to));
  expect(right).toMatchObject({ ok: true });
  expect(await phoneOfVolunteer(id)).toBe(to);
  expect(await db.session.findMany({ where: { volunteerId: id } })).toMatchObject([
    { endReason: "ENDED_BY_ADMIN" },
  ]);
  expect(await entriesFor(id)).toMatchObject([{ name: "phoneChange", actorRole: "STAFF" }]);
});

test("both phones are told at once, the old one the end of the new", async () => {
  const { id, phone } = await aVolunteer(cast.county.village);
  const to = aPhone();
  await submit(changeVolunteerPhone, await aVillageAdmin(), await confirmed(id, to));
  const place = (await aVillageAdmin()).siteName;
  expect(toldTexts(phone)).toEqual([expect.stringContaining(place)]);
  expect(toldTexts(phone)[0]).toContain(to.slice(-4));
  expect(toldTexts(to)).toEqual([expect.stringContaining(place)]);
});

test("a browser and an e-mail address that the old phone had chosen are told nothing more", async () => {
  const { id } = await aVolunteer(cast.county.village);
  const own = { role: "VOLUNTEER", personId: id } as const;
  const owner = await db.volunteer.findUniqueOrThrow({ where: { id } });
  const browserSealed = seal(owner, "push_subscriptions.browserSealed", id, "{}");
  const browser = { endpointToken: addressToken(id), browserSealed };
  await db.pushSubscription.create({ data: { ...own, ...browser } });
  await db.noticePreference.create({ data: { ...own, channel: "SMS" } });
  await submit(changeVolunteerPhone, await aVillageAdmin(), await confirmed(id, aPhone()));
  expect(await db.pushSubscription.count({ where: own })).toBe(0);
  expect(await db.noticePreference.count({ where: own })).toBe(0);
});

test("the audit log tells both phones and why, masked; nothing of it stands there to be read", async () => {
  const auditor = await aStaff(cast.county.center.id, { isAuditAdmin: true });
  const { id, phone } = await aVolunteer(cast.county.village);
  const to = aPhone();
  await submit(changeVolunteerPhone, await aVillageAdmin(), await confirmed(id, to));
  const { data } = await db.auditEntry.findFirstOrThrow({ where: { subjectId: id } });
  for (const text of [phone, to, "手机丢了"]) expect(JSON.stringify(data)).not.toContain(text);
  const shown = async () => {
    const { rows } = await listAudit(auditor, auditFilterSchema.parse({}));
    return rows.find(({ name }) => name === "phoneChange")?.data;
  };
  expect(await shown()).toEqual({
    before: { phone: maskPhone(phone) },
    after: { phone: maskPhone(to) },
    reason: expect.stringMatching(/^手机丢了(?!.*13800001111)/),
  });
  await db.volunteer.update({ where: { id }, data: { personKey: null } });
  expect(await shown()).toEqual({});
});

test("nobody changes their own phone as staff", async () => {
  const { id, phone } = await aVolunteer(cast.county.village);
  const admin = await aStaff(cast.county.village.id, {
    ...{ isAdmin: true, isVolunteer: true, volunteerId: id },
  });
  expect(await submit(changeVolunteerPhone, admin, seen(id, aPhone()))).toMatchObject({
    code: "OWN_ACCOUNT",
  });
  expect(await phoneOfVolunteer(id)).toBe(phone);
});

test("not to a phone that another volunteer has", async () => {
  const admin = await aVillageAdmin();
  const { id } = await aVolunteer(cast.county.village);
  const { phone: taken } = await aVolunteer(cast.county.village);
  const said = await submit(changeVolunteerPhone, admin, await confirmed(id, taken));
  expect(said).toMatchObject({ fieldErrors: { newPhone: ["PHONE_IN_USE"] } });
  expect(toldTexts(taken)).toEqual([]);
});

test("of two volunteers who get the same phone at once one does, the other is told in words", async () => {
  const admin = await aVillageAdmin();
  const both = [await aVolunteer(cast.county.village), await aVolunteer(cast.county.village)];
  const to = aPhone();
  const forms = [];
  for (const { id } of both) forms.push(await confirmed(id, to));
  const shown = await runConcurrently(forms, 2, (form) =>
    submit(changeVolunteerPhone, admin, form),
  );
  expect(shown).toContainEqual(expect.objectContaining({ ok: true }));
  expect(shown).toContainEqual(
    expect.objectContaining({ fieldErrors: { newPhone: ["PHONE_IN_USE"] } }),
  );
});

import { beforeAll, describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { signInVolunteer } from "@/lib/shared/sign-in/commands";
import { db } from "@/lib/shared/db/db";
import { registerVolunteer } from "@/lib/network/registration/commands";
import { findProfile } from "@/lib/network/registration/queries";
import type { RegisterVolunteer } from "@/lib/network/registration/schema";
import { openVolunteer } from "@/lib/network/people/sealed-volunteer.server";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { wasSentCode } from "@/tests/support/shown-codes";
import {
  aCategory,
  aCenter,
  aCode,
  aCounty,
  aPhone,
  aSite,
  present,
  volunteerActor,
  type County,
} from "@/tests/support/factories";
import { anIdNumber } from "@/tests/support/id-numbers";
import { aRegistration, register } from "@/tests/support/registration";

let county: County;
beforeAll(async () => {
  county = await aCounty();
  await db.site.update({ where: { id: county.center.id }, data: { divisionCode: "652301" } });
});

const aForm = (fields: Partial<RegisterVolunteer> = {}) => aRegistration(county, fields);

const error = (code: string): unknown => expect.objectContaining({ code });

describe("a volunteer registers", () => {
  it("in two steps, of which the first only sends a code", async () => {
    const form = aForm();
    expect(await registerVolunteer(VISITOR, form)).toBeNull();
    expect(await db.volunteer.count({ where: { phoneToken: phoneToken(form.phone) } })).toBe(0);
    expect(wasSentCode(form.phone)).toBe(true);
    const code = await aCode(form.phone);
    const owner = present(await registerVolunteer(VISITOR, { ...form, code }));
    expect(owner).toMatchObject({ kind: "VOLUNTEER" });
    expect(await volunteerActor(owner.id)).toMatchObject({
      phoneToken: phoneToken(form.phone),
      centerId: county.center.id,
    });
  });

  it("not with a wrong code", async () => {
    const form = aForm();
    await expect(registerVolunteer(VISITOR, { ...form, code: "000000" })).rejects.toEqual(
      error("WRONG_CODE"),
    );
    expect(await db.volunteer.count({ where: { phoneToken: phoneToken(form.phone) } })).toBe(0);
  });

  it("and gets the next number of the county and year", async () => {
    const now = new Date("2026-12-31T16:00:00Z"); // New Year in China
    const numbers = [];
    for (const form of [aForm(), aForm()]) {
      const { id } = await register(form, now);
      numbers.push((await db.volunteer.findUniqueOrThrow({ where: { id } })).number);
    }
    expect(numbers[0]).toMatch(/^6523012027\d{6}$/);
    expect(Number(numbers[1])).toBe(Number(numbers[0]) + 1);
  });

  it("and the ID number is sealed at rest, different each time, and shown masked", async () => {
    const form = aForm();
    const { id } = await register(form);
    const row = await db.volunteer.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(form.idNumber);
    expect(JSON.stringify(row)).not.toContain(form.phone);
    expect(openVolunteer(row)).toMatchObject({ idNumber: form.idNumber, phone: form.phone });

    const profile = await findProfile(await volunteerActor(id));
    expect(profile.idNumber).toBe(
      `${form.idNumber.slice(0, 4)}**********${form.idNumber.slice(-4)}`,
    );
    const shown = JSON.stringify(profile);
    expect(shown).not.toContain(form.idNumber);
    expect(shown).not.toContain(form.phone);
  });

  it("and a sealed number that was tampered with opens for nobody", async () => {
    const { id } = await register(aForm());
    const row = await db.volunteer.findUniqueOrThrow({ where: { id } });
    const bytes = Buffer.from(present(row.idNumberSealed).slice(3), "base64url");
    bytes[15] = (bytes[15] ?? 0) ^ 1;
    const idNumberSealed = `s1.${bytes.toString("base64url")}`;
    expect(() => openVolunteer({ ...row, idNumberSealed })).toThrow();
  });

  it("not into a closed place, and not with another county's category", async () => {
    const closed = await aSite("VILLAGE", county.township.id, { closedAt: new Date() });
    await expect(register(aForm({ homeSiteId: closed.id }))).rejects.toEqual(error("NOT_FOUND"));
    const elsewhere = await aCategory((await aCenter()).id);
    await expect(register(aForm({ categoryIds: [elsewhere.id] }))).rejects.toEqual(
      error("NOT_FOUND"),
    );
  });
});

describe("one ID is one person", () => {
  it("so a second registration with the same ID number is refused", async () => {
    const form = aForm();
    await register(form);
    await expect(register(aForm({ idNumber: form.idNumber }))).rejects.toEqual(
      error("ID_NUMBER_TAKEN"),
    );
  });

  it("also when eight register with it at once: exactly one is registered", async () => {
    const idNumber = anIdNumber();
    const forms = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const form = aForm({ idNumber });
        return { ...form, code: await aCode(form.phone) };
      }),
    );
    const racers = await Promise.allSettled(forms.map((form) => registerVolunteer(VISITOR, form)));
    const refused = racers.flatMap((racer): unknown[] =>
      racer.status === "rejected" ? [racer.reason] : [],
    );
    expect(refused).toHaveLength(7);
    for (const reason of refused) expect(reason).toEqual(error("ID_NUMBER_TAKEN"));
  });

  it("and one phone is one volunteer", async () => {
    const form = aForm();
    await register(form);
    const code = await aCode(form.phone);
    const again = registerVolunteer(VISITOR, { ...aForm({ phone: form.phone }), code });
    await expect(again).rejects.toEqual(error("PHONE_TAKEN"));
  });

  it("but who was refused keeps the code and can sign in with it", async () => {
    const form = aForm();
    await register(form);
    const code = await aCode(form.phone);
    const again = registerVolunteer(VISITOR, { ...aForm({ phone: form.phone }), code });
    await expect(again).rejects.toEqual(error("PHONE_TAKEN"));
    expect(await signInVolunteer(VISITOR, { phone: form.phone, code })).not.toBeNull();
  });

  it("and whoever tries ID numbers one after the other is stopped", async () => {
    const taken = aForm();
    await register(taken);
    const phone = aPhone();
    const code = await aCode(phone);
    const attempt = () =>
      registerVolunteer(VISITOR, { ...aForm({ phone, idNumber: taken.idNumber }), code });
    for (let tries = 0; tries < 5; tries++) {
      await expect(attempt()).rejects.toEqual(error("ID_NUMBER_TAKEN"));
    }
    await expect(attempt()).rejects.toEqual(error("CODE_SPENT"));
  });
});

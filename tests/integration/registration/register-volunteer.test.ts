import { beforeAll, describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/auth/actor";
import { signInVolunteer } from "@/lib/auth/commands";
import { db } from "@/lib/db";
import { registerVolunteer, updateProfile } from "@/lib/registration/commands";
import { findProfile } from "@/lib/registration/queries";
import type { RegisterVolunteer } from "@/lib/registration/schema";
import { unseal } from "@/lib/registration/seal";
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

let county: County;
beforeAll(async () => {
  county = await aCounty();
  await db.site.update({ where: { id: county.center.id }, data: { divisionCode: "652301" } });
});

const error = (code: string) => expect.objectContaining({ code });

const aForm = (fields: Partial<RegisterVolunteer> = {}): RegisterVolunteer => ({
  name: "演示志愿者",
  phone: aPhone(),
  idNumber: anIdNumber(),
  homeSiteId: county.village.id,
  categoryIds: [county.category.id],
  skills: ["理发"],
  availability: ["SAT_MORNING"],
  guardianConsent: false,
  charter: "on",
  ...fields,
});

/** Both steps: the code that was sent to the phone, and with it the registration. */
async function register(form: RegisterVolunteer, now = new Date()) {
  await registerVolunteer(VISITOR, form, now);
  const { text } = await db.outboxMessage.findFirstOrThrow({ where: { phone: form.phone } });
  const code = present(/\d{6}/.exec(text)?.[0]);
  return present(await registerVolunteer(VISITOR, { ...form, code }, now));
}

describe("a volunteer registers", () => {
  it("in two steps, of which the first only sends a code", async () => {
    const form = aForm();
    expect(await registerVolunteer(VISITOR, form)).toBeNull();
    expect(await db.volunteer.count({ where: { phone: form.phone } })).toBe(0);
    expect(await db.outboxMessage.count({ where: { phone: form.phone } })).toBe(1);
    const code = await aCode(form.phone);
    const owner = present(await registerVolunteer(VISITOR, { ...form, code }));
    expect(owner).toMatchObject({ kind: "VOLUNTEER", version: 1 });
    expect(await volunteerActor(owner.id)).toMatchObject({
      phone: form.phone,
      centerId: county.center.id,
    });
  });

  it("not with a wrong code", async () => {
    const form = aForm();
    await expect(registerVolunteer(VISITOR, { ...form, code: "000000" })).rejects.toEqual(
      error("WRONG_CODE"),
    );
    expect(await db.volunteer.count({ where: { phone: form.phone } })).toBe(0);
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
    expect(unseal(row.idNumberSealed)).toBe(form.idNumber);

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
    const { idNumberSealed } = await db.volunteer.findUniqueOrThrow({ where: { id } });
    const bytes = Buffer.from(idNumberSealed, "base64");
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    expect(() => unseal(bytes.toString("base64"))).toThrow();
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
    const refused = racers.flatMap((racer) => (racer.status === "rejected" ? [racer.reason] : []));
    expect(refused).toHaveLength(7);
    expect(refused).toEqual(Array(7).fill(error("ID_NUMBER_TAKEN")));
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
    await expect(attempt()).rejects.toEqual(error("TOO_MANY_TRIES"));
  });
});

describe("a minor", () => {
  const now = new Date("2026-11-25T04:00:00Z");
  const guardian = { guardianName: "监护人", guardianPhone: "19900000000", guardianConsent: true };

  it("registers with a guardian's consent, and the moment of it is kept", async () => {
    const { id } = await register(aForm({ ...guardian, idNumber: anIdNumber("2010-01-01") }), now);
    expect(await db.volunteer.findUniqueOrThrow({ where: { id } })).toMatchObject({
      guardianName: "监护人",
      guardianConsentAt: now,
    });
  });

  it("without it is refused by the database, whatever code forgot to ask", async () => {
    await expect(register(aForm({ idNumber: anIdNumber("2010-01-01") }), now)).rejects.toThrow(
      /volunteers_guardian/,
    );
  });

  it("under 14 is refused by the database, whoever consents", async () => {
    const form = aForm({ ...guardian, idNumber: anIdNumber("2012-11-26") });
    await expect(register(form, now)).rejects.toThrow(/volunteers_age/);
    await expect(
      register(aForm({ ...guardian, idNumber: anIdNumber("2012-11-25") }), now),
    ).resolves.not.toBeNull();
  });

  it("born on 29 February is grown up on 28 February, for the database too", async () => {
    const leapling = { idNumber: anIdNumber("2008-02-29") };
    await expect(register(aForm(leapling), new Date("2026-02-28T04:00:00Z"))).resolves.toBeTruthy();
  });

  it("who is grown up leaves no guardian behind", async () => {
    const { id } = await register(aForm({ ...guardian, idNumber: anIdNumber("1990-01-01") }), now);
    expect(await db.volunteer.findUniqueOrThrow({ where: { id } })).toMatchObject({
      guardianName: null,
      guardianPhone: null,
      guardianConsentAt: null,
    });
  });
});

describe("the profile", () => {
  it("takes another home of the county, categories, skills and availability", async () => {
    const { id } = await register(aForm());
    const actor = await volunteerActor(id);
    const law = await aCategory(county.center.id);
    await updateProfile(actor, {
      homeSiteId: county.sisterVillage.id,
      categoryIds: [law.id],
      skills: ["开车", "电工"],
      availability: ["SUN_EVENING"],
    });
    expect(await findProfile(actor)).toMatchObject({
      homeSiteId: county.sisterVillage.id,
      categoryIds: [law.id],
      skills: ["开车", "电工"],
      availability: ["SUN_EVENING"],
    });
  });

  it("takes no home in another county and then changes nothing", async () => {
    const { id } = await register(aForm());
    const actor = await volunteerActor(id);
    const before = await findProfile(actor);
    const elsewhere = await aCenter(county.city.id);
    const change = { categoryIds: [], skills: [], availability: [] };
    await expect(updateProfile(actor, { ...change, homeSiteId: elsewhere.id })).rejects.toEqual(
      error("OUTSIDE_COUNTY"),
    );
    expect(await findProfile(actor)).toEqual(before);
  });

  it("is nobody's but the volunteer's", async () => {
    const change = { homeSiteId: county.village.id, categoryIds: [], skills: [], availability: [] };
    await expect(updateProfile(VISITOR, change)).rejects.toEqual(error("FORBIDDEN"));
  });
});

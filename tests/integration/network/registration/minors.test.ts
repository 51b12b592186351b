import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/shared/db/db";
import { openVolunteer } from "@/lib/network/people/sealed-volunteer.server";
import type { RegisterVolunteer } from "@/lib/network/registration/schema";
import { aCounty, type County } from "@/tests/support/factories";
import { anIdNumber } from "@/tests/support/id-numbers";
import { aRegistration, register } from "@/tests/support/registration";

let county: County;
beforeAll(async () => {
  county = await aCounty();
});

const aForm = (fields: Partial<RegisterVolunteer> = {}) => aRegistration(county, fields);

describe("a minor", () => {
  const now = new Date("2026-11-25T04:00:00Z");
  const guardian = { guardianName: "监护人", guardianPhone: "19900000000", guardianConsent: true };

  it("registers with a guardian's consent, and the moment of it is kept", async () => {
    const { id } = await register(aForm({ ...guardian, idNumber: anIdNumber("2010-01-01") }), now);
    const row = await db.volunteer.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ guardianConsentAt: now, ageAtRegistration: 16 });
    expect(openVolunteer(row)).toMatchObject({ guardianName: "监护人" });
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
      guardianNameSealed: null,
      guardianPhoneSealed: null,
      guardianConsentAt: null,
    });
  });
});

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { VISITOR, type StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import {
  beginEnrollment,
  confirmEnrollment,
  removeSecondFactor,
} from "@/lib/shared/account/actions";
import { findOwnAccount } from "@/lib/shared/account/queries";
import { needStaffKey } from "@/lib/shared/sealing/staff-key.data";
import { signInStaff } from "@/lib/shared/sign-in/actions";
import { findEnrollment } from "@/lib/shared/sign-in/enrollment.data";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { aCounty, aPhone, aStaff, aVolunteer, present } from "@/tests/support/factories";
import type { County } from "@/tests/support/factories";
import { aSecondFactor, codeOfSecret } from "@/tests/support/second-factors";
import { personOf } from "@/tests/support/sessions";
import { mustSubmit, nextRequest, submit } from "@/tests/support/submit";

const PASSWORD = "honey-and-bread";

let county: County;
let passwordHash: string;
beforeAll(async () => {
  county = await aCounty();
  passwordHash = await hashPassword(PASSWORD);
});

let staff: StaffActor;
let userName: string;
beforeEach(async () => {
  userName = `u-${aPhone()}`;
  staff = await aStaff(county.village.id, { userName, passwordHash });
});

const signIn = () => mustSubmit(signInStaff, VISITOR, { userName, password: PASSWORD });
const half = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

describe("setting it up", () => {
  test("begins with a secret, and is done by the first code", async () => {
    await mustSubmit(beginEnrollment, staff, {});
    const { secret } = present(await findEnrollment(staff.id));
    const wrong = await submit(confirmEnrollment, staff, { factorCode: "000000" });
    expect(wrong).toMatchObject({ fieldErrors: { factorCode: ["WRONG_FACTOR_CODE"] } });
    const right = { factorCode: half(codeOfSecret(secret)) };
    expect(await mustSubmit(confirmEnrollment, staff, right)).toMatchObject({
      to: "/account#recovery",
    });
    expect(await findEnrollment(staff.id)).toBeNull();
    expect(await findOwnAccount(staff, new Date())).toMatchObject({
      factor: { confirmedAt: expect.any(Date), recoveryCodes: 0 },
    });
    const entries = await db.auditEntry.findMany({ where: { subjectId: staff.id } });
    expect(entries.map(({ name }) => name)).toEqual(["secondFactorAdd"]);
  });

  test("keeps the secret that waits when it is begun again, and is refused when one is in use", async () => {
    await mustSubmit(beginEnrollment, staff, {});
    const { secret } = present(await findEnrollment(staff.id));
    await mustSubmit(beginEnrollment, staff, {});
    expect((await findEnrollment(staff.id))?.secret).toBe(secret);
    await mustSubmit(confirmEnrollment, staff, { factorCode: codeOfSecret(secret) });
    expect(await submit(beginEnrollment, staff, {})).toMatchObject({ code: "FACTOR_THERE" });
  });

  test("stores the secret sealed, for this account only", async () => {
    await mustSubmit(beginEnrollment, staff, {});
    const { secret } = present(await findEnrollment(staff.id));
    const other = await aStaff(county.village.id);
    await needStaffKey(db, other.id);
    const row = await db.secondFactor.findUniqueOrThrow({ where: { staffId: staff.id } });
    expect(JSON.stringify(row)).not.toContain(secret);
    await db.secondFactor.create({
      data: { staffId: other.id, secretSealed: row.secretSealed },
    });
    await expect(findEnrollment(other.id)).rejects.toThrow();
  });

  test("is refused where it is switched off, and to volunteers and visitors", async () => {
    const other = await aCounty();
    await db.securityPolicy.create({ data: { siteId: other.center.id, secondFactor: "OFF" } });
    const clerk = await aStaff(other.village.id);
    expect(await submit(beginEnrollment, clerk, {})).toMatchObject({ code: "FACTOR_OFF" });
    for (const actor of [VISITOR, await aVolunteer(county.village)]) {
      expect(await submit(beginEnrollment, actor, {})).toMatchObject({ code: "FORBIDDEN" });
    }
  });
});

describe("where everybody needs one", () => {
  let clerk: StaffActor;
  beforeEach(async () => {
    const other = await aCounty();
    userName = `u-${aPhone()}`;
    clerk = await aStaff(other.village.id, { userName, passwordHash });
    const siteId = other.center.id;
    await db.securityPolicy.create({ data: { siteId, secondFactor: "EVERYBODY" } });
  });

  test("signing in leads to setting it up, before anything else", async () => {
    const first = await signIn();
    expect(first.to).toBe("/sign-in/second-factor");
    const browser = nextRequest(first);
    await mustSubmit(beginEnrollment, browser, {});
    const { secret } = present(await findEnrollment(clerk.id));
    await mustSubmit(confirmEnrollment, browser, { factorCode: codeOfSecret(secret) });
    expect(await personOf(browser)).toMatchObject({ role: "STAFF", id: clerk.id });
  });

  test("it cannot be removed", async () => {
    const code = await aSecondFactor(clerk.id);
    const shown = await submit(removeSecondFactor, clerk, { factorCode: code() });
    expect(shown).toMatchObject({ code: "FACTOR_REQUIRED" });
  });
});

import { watchCodes } from "@/tests/support/shown-codes";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { beforeAll, expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { registerVolunteer } from "@/lib/network/registration/actions";
import { aCode, aCounty, aPhone, type County } from "@/tests/support/factories";
import { anIdNumber } from "@/tests/support/id-numbers";
import { mustSubmit, submit } from "@/tests/support/submit";

let county: County;
beforeAll(async () => {
  watchCodes();
  county = await aCounty();
});

test("somebody registers in two steps and is signed in", async () => {
  const typed = {
    name: "演示志愿者",
    phone: aPhone(),
    idNumber: anIdNumber(),
    homeSiteId: county.village.id,
    categoryIds: county.category.id,
    skills: "理发，电工",
    languages: ["uig", "kaz"],
    availability: "SAT_MORNING",
    charter: true,
  };
  const first = await mustSubmit(registerVolunteer, VISITOR, typed);
  // What was typed comes back for the second step, so that nobody types it twice.
  expect(first).toMatchObject({
    ok: true,
    to: expect.stringContaining("/register?step=code&form="),
  });

  const code = await aCode(typed.phone);
  const { to, cookies } = await mustSubmit(registerVolunteer, VISITOR, {
    ...typed,
    ...{ step: "code", code },
  });
  expect(to).toBe("/volunteer");
  expect(cookies.has("hive-session")).toBe(true);
  const volunteer = await db.volunteer.findUniqueOrThrow({
    where: { phoneToken: phoneToken(typed.phone) },
  });
  expect(volunteer).toMatchObject({
    skills: ["理发", "电工"],
    languages: ["uig", "kaz"],
    availability: ["SAT_MORNING"],
  });
});

test("each thing that is missing is said at its field", async () => {
  const shown = await submit(registerVolunteer, VISITOR, { phone: "138", idNumber: "999" });
  expect(shown).toMatchObject({
    ok: false,
    fieldErrors: {
      name: ["required"],
      phone: ["phoneLength"],
      idNumber: ["idNumber"],
      homeSiteId: ["pickOne"],
      charter: ["consent"],
    },
  });
});

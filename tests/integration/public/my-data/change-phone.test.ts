import { beforeAll, describe, expect, test } from "vitest";
import { openVolunteerPhone } from "@/lib/network/people/sealed-volunteer.server";
import { changeMyPhone, changeOwnPhone } from "@/lib/public/my-data/actions";
import { listOwnWishes } from "@/lib/public/tracking/own-wishes.data";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { VISITOR, type VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { signInVolunteer } from "@/lib/shared/sign-in/actions";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCode, aPhone, aVolunteer, aWish, volunteerActor } from "@/tests/support/factories";
import { phoneOf } from "@/tests/support/opened";
import { entriesFor } from "@/tests/support/own-data";
import { aSession } from "@/tests/support/sessions";
import { begin } from "@/tests/support/steps";
import { shownCode, watchCodes } from "@/tests/support/shown-codes";
import { submit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});

async function bothCodes(oldPhone: string, newPhone: string) {
  const [oldCode, code] = [await aCode(oldPhone), await aCode(newPhone)];
  return { step: "code", newPhone, oldCode, code };
}

const other = (code: string) => (code === "123456" ? "654321" : "123456");

describe("a resident's phone", () => {
  test("is changed by codes to both; the wish is then opened with the new one", async () => {
    const { id, trackingNumber, resident } = await aWish(cast.county.village.id);
    const [from, to] = [await phoneOf(resident.id), aPhone()];
    const first = await submit(changeOwnPhone, resident, { newPhone: to });
    const place = { page: (first.to ?? "").split("?")[0] ?? "", id: "phone" };
    const begun = { data: { step: "code" }, values: { newPhone: [to] } };
    expect(await begin(first, place)).toMatchObject(begun);
    const codes = { step: "code", oldCode: shownCode(from), code: shownCode(to) };
    const done = await submit(changeOwnPhone, resident, { newPhone: to, ...codes });
    expect(done).toMatchObject({ ok: true });
    expect(await phoneOf(resident.id)).toBe(to);
    expect(await listOwnWishes(phoneToken(to))).toMatchObject([{ trackingNumber }]);
    expect(await listOwnWishes(phoneToken(from))).toEqual([]);
    expect(await entriesFor(id)).toMatchObject([{ name: "phoneChange", actorRole: "RESIDENT" }]);
  });

  test("is in the log of every county where the resident has wishes", async () => {
    const { id, resident } = await aWish(cast.county.village.id);
    const from = await phoneOf(resident.id);
    const far = await aWish(cast.otherCounty.id, { phone: from });
    await submit(changeOwnPhone, resident, await bothCodes(from, aPhone()));
    const entries = await db.auditEntry.findMany({ where: { subjectId: { in: [id, far.id] } } });
    expect(new Set(entries.map(({ chainId }) => chainId))).toEqual(
      new Set([cast.county.center.id, cast.otherCounty.id]),
    );
  });

  test("not by one code, and a wrong one leaves the right one valid", async () => {
    const { resident } = await aWish(cast.county.village.id);
    const [from, to] = [await phoneOf(resident.id), aPhone()];
    const right = await bothCodes(from, to);
    const send = (fields: object) => submit(changeOwnPhone, resident, { ...right, ...fields });
    expect(await send({ oldCode: null })).toMatchObject({ fieldErrors: { oldCode: ["required"] } });
    expect(await send({ oldCode: other(right.oldCode) })).toMatchObject({
      fieldErrors: { oldCode: ["WRONG_CODE"] },
    });
    const wrong = await send({ code: other(right.code) });
    expect(wrong).toMatchObject({ fieldErrors: { code: ["WRONG_CODE"] } });
    expect(wrong.values?.oldCode).toBeUndefined();
    expect(await phoneOf(resident.id)).toBe(from);
    expect(await send({})).toMatchObject({ ok: true });
  });

  test("not to one with which wishes were made, which only the right codes tell", async () => {
    const { resident } = await aWish(cast.county.village.id);
    const from = await phoneOf(resident.id);
    const to = await phoneOf((await aWish(cast.county.village.id)).resident.id);
    expect(await submit(changeOwnPhone, resident, { newPhone: to })).toMatchObject({ ok: true });
    expect(await submit(changeOwnPhone, resident, await bothCodes(from, to))).toMatchObject({
      fieldErrors: { newPhone: ["PHONE_IN_USE"] },
    });
  });
});

describe("a volunteer's phone", () => {
  const phoneOfVolunteer = async ({ id }: VolunteerActor) =>
    openVolunteerPhone(await db.volunteer.findUniqueOrThrow({ where: { id } }));

  test("is changed by codes to both, ends the other sessions and signs in from then on", async () => {
    const { id, phone } = await aVolunteer(cast.county.village);
    const actor = await volunteerActor(id);
    await aSession(actor);
    const to = aPhone();
    const done = await submit(changeMyPhone, actor, await bothCodes(phone, to));
    expect(done).toMatchObject({ ok: true });
    expect(await phoneOfVolunteer(actor)).toBe(to);
    expect(await db.session.count({ where: { volunteerId: id, endedAt: null } })).toBe(1);
    expect(await entriesFor(id)).toMatchObject([{ name: "phoneChange", actorRole: "VOLUNTEER" }]);
    const signIn = async (with_: string) =>
      submit(signInVolunteer, VISITOR, { phone: with_, step: "code", code: await aCode(with_) });
    expect(await signIn(phone)).toMatchObject({ code: "NOT_REGISTERED" });
    expect((await signIn(to)).to).toBe("/volunteer");
  });

  test("not to that of another volunteer", async () => {
    const { id, phone } = await aVolunteer(cast.county.village);
    const taken = await aVolunteer(cast.county.village);
    const codes = await bothCodes(phone, taken.phone);
    expect(await submit(changeMyPhone, await volunteerActor(id), codes)).toMatchObject({
      fieldErrors: { newPhone: ["PHONE_IN_USE"] },
    });
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { enterWish } from "@/lib/desk/intake/actions";
import { registerVolunteer } from "@/lib/network/registration/actions";
import { submitWish } from "@/lib/orders/wishes/actions";
import { signInStaff } from "@/lib/shared/sign-in/actions";
import { VISITOR } from "@/lib/shared/auth/actor";
import type { FormAction } from "@/lib/shared/forms/forms";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { MESSAGES } from "@/lib/shared/i18n/messages";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaff } from "@/tests/support/factories";
import { withRequest } from "@/tests/support/next/request";
import { buildRequest, submit, type Fields } from "@/tests/support/submit";

const { needed, choose, saySomething, phoneOrNone, consent } = MESSAGES["zh-CN"].fields;

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

type Actor = Parameters<typeof buildRequest>[0];

/** The sentences that a form shows, by field, for these values. */
async function errorsOf(action: FormAction, actor: Actor, values: Record<string, string>) {
  const request = await buildRequest(actor);
  const formData = new FormData();
  for (const [name, value] of Object.entries(values)) formData.set(name, value);
  const state = await withRequest(request, () => action({ ok: false }, formData));
  return state.fieldErrors ?? {};
}

const emptyForm = (action: FormAction, actor: Actor) => errorsOf(action, actor, {});

describe("an empty form names every field, in one round", () => {
  test("of a resident", async () => {
    expect(await emptyForm(submitWish, VISITOR)).toMatchObject({
      content: [saySomething],
      siteId: [choose.siteId],
      contactName: [needed.contactName],
      phone: [needed.phone],
    });
  });

  test("of the desk", async () => {
    expect(await emptyForm(enterWish, cast.station)).toMatchObject({
      content: [saySomething],
      channel: [choose.channel],
      contactName: [needed.contactName],
      phone: [phoneOrNone],
    });
  });

  test("of a volunteer", async () => {
    expect(await emptyForm(registerVolunteer, VISITOR)).toMatchObject({
      name: [needed.name],
      phone: [needed.phone],
      idNumber: [needed.idNumber],
      homeSiteId: [choose.homeSiteId],
      charter: [consent],
    });
  });

  test("of who signs in", async () => {
    expect(await emptyForm(signInStaff, VISITOR)).toEqual({
      userName: [needed.userName],
      password: [needed.password],
    });
  });
});

describe("what belongs together is said beside a field that is wrong by itself", () => {
  test("by a resident who asks for another one", async () => {
    const values = { phone: "12", residentPhone: "13900000001" };
    const errors = await errorsOf(submitWish, VISITOR, values);
    expect(Object.keys(errors)).toEqual(
      expect.arrayContaining(["phone", "residentName", "helperRelation"]),
    );
  });

  test("by staff who name a helper", async () => {
    const errors = await errorsOf(enterWish, cast.station, { phone: "12", helperName: "蜂小明" });
    expect(Object.keys(errors)).toEqual(
      expect.arrayContaining(["phone", "helperPhone", "helperRelation"]),
    );
  });
});

describe("a sign-in", () => {
  const userName = "bee.3";
  const signIn = (fields: Fields) => submit(signInStaff, VISITOR, fields);

  test("takes the user name in any case and width, and the password as it is typed", async () => {
    const passwordHash = await hashPassword(" honey-word ");
    await aStaff(cast.county.village.id, { userName, passwordHash });
    const wide = [...userName.toUpperCase()].map(widen).join("");
    expect((await signIn({ userName: wide, password: " honey-word " })).to).toBeDefined();
    const trimmed = await signIn({ userName, password: "honey-word" });
    expect(trimmed.code).toBe("WRONG_PASSWORD");
  });
});

function widen(character: string): string {
  return /[A-Z0-9]/.test(character)
    ? String.fromCharCode(character.charCodeAt(0) + 0xfee0)
    : character;
}

import { beforeAll, describe, expect, test } from "vitest";
import { cancelWish } from "@/lib/orders/wishes/commands";
import { amendOwnWish, submitWish } from "@/lib/orders/wishes/actions";
import { beginSubmit } from "@/lib/orders/wishes/alike-step.server";
import { wishLink } from "@/lib/shared/auth/tracking-link.server";
import { VISITOR } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { aCode, aCounty, aPhone, aWish, aWishForm, type County } from "@/tests/support/factories";
import { withRequest } from "@/tests/support/next/request";
import { watchCodes } from "@/tests/support/shown-codes";
import { begin, paramsOf } from "@/tests/support/steps";
import { mustSubmit, nextRequest, submit, type Submitted } from "@/tests/support/submit";

const CHESS = "周末想请人到家里教下象棋";

let county: County;
beforeAll(async () => {
  watchCodes();
  county = await aCounty();
});

/** A resident with an open wish, and the form of one that is much like it. */
async function aRepeat(content = `${CHESS}呀`) {
  const phone = aPhone();
  const open = await aWish(county.village.id, { phone, content: CHESS });
  return { open, phone, form: aWishForm(county.village.id, { phone, content }) };
}

/** Sends the form and then the code. */
async function sendWithCode(form: ReturnType<typeof aWishForm>) {
  await mustSubmit(submitWish, VISITOR, form);
  const code = await aCode(form.phone);
  return mustSubmit(submitWish, VISITOR, { ...form, step: "code", code });
}

const wishesOf = (phone: string) =>
  db.wish.count({ where: { resident: { phoneToken: phoneToken(phone) } } });

/** What the page that an answer leads to begins with. */
function shownAt(answer: Submitted, params = paramsOf(answer)) {
  const request = { headers: new Headers(), cookies: answer.cookies };
  return withRequest(request, () => beginSubmit(params, new Date()));
}

describe("a wish much like an open one of the same phone", () => {
  test("is not recorded before the resident was asked, and nothing typed is lost", async () => {
    const { open, phone, form } = await aRepeat();
    const asked = await sendWithCode(form);
    expect(asked.to).toContain("/submit?step=alike&form=");
    expect(await wishesOf(phone)).toBe(1);
    const shown = await shownAt(asked);
    expect(shown?.data).toMatchObject({ step: "alike", id: open.id, content: CHESS });
    expect(shown?.values).toMatchObject({
      ...{ content: [form.content], phone: [phone], idempotencyKey: [form.idempotencyKey] },
    });
    expect(shown?.values).not.toHaveProperty("step");
  });

  test("is recorded once when it is another one, without a second code", async () => {
    const { open, phone, form } = await aRepeat();
    const browser = nextRequest(await sendWithCode(form));
    const again = { ...form, apartFrom: open.id };
    const first = await mustSubmit(submitWish, browser, again);
    expect(first.to).toMatch(/^\/track\/.*\/submitted$/);
    expect((await mustSubmit(submitWish, browser, again)).to).toBe(first.to);
    expect(await wishesOf(phone)).toBe(2);
    const both = Array.from({ length: 4 }, () => mustSubmit(submitWish, browser, again));
    expect(new Set((await Promise.all(both)).map(({ to }) => to))).toEqual(new Set([first.to]));
    expect(await wishesOf(phone)).toBe(2);
  });

  test("leads to the open one when it is the same, where its words wait to be added", async () => {
    const { open, phone, form } = await aRepeat();
    const browser = nextRequest(await sendWithCode(form));
    const led = await mustSubmit(submitWish, browser, { ...form, sameAs: open.id });
    const page = wishLink({ ...open, linkVersion: 0 });
    expect(led.to).toMatch(new RegExp(`^${page}\\?form=\\w{12}#amend$`));
    const typed = await begin(led, { page });
    expect(typed?.values?.word).toEqual([form.content]);
    const word = { wishId: open.id, word: form.content, formKey: paramsOf(led).form };
    const amended = await mustSubmit(amendOwnWish, open.resident, word);
    expect(await begin({ ...amended, to: led.to }, { page })).toBeUndefined();
    expect(await wishesOf(phone)).toBe(1);
  });

  test("is asked about from a phone confirmed a moment ago too", async () => {
    const { open, phone, form } = await aRepeat();
    const browser = nextRequest(await sendWithCode(form));
    const next = aWishForm(county.village.id, { phone, content: `${CHESS}，谢谢` });
    const asked = await mustSubmit(submitWish, browser, next);
    expect((await shownAt(asked))?.data?.id).toBe(open.id);
  });

  test("is asked about again when it is much like yet another one", async () => {
    const { open, phone, form } = await aRepeat();
    const browser = nextRequest(await sendWithCode(form));
    const newer = await aWish(county.village.id, { phone, content: form.content ?? "" });
    const sent = await mustSubmit(submitWish, browser, { ...form, apartFrom: open.id });
    expect((await shownAt(sent))?.data?.id).toBe(newer.id);
  });

  test("is recorded without a question once that one is over", async () => {
    const { open, phone, form } = await aRepeat();
    await cancelWish(open.resident, { wishId: open.id });
    expect((await sendWithCode(form)).to).toMatch(/\/submitted$/);
    expect(await wishesOf(phone)).toBe(2);
  });
});

describe("nothing of an open wish is told", () => {
  test("to whoever has not proven the phone", async () => {
    const { open, form } = await aRepeat();
    const sent = await mustSubmit(submitWish, VISITOR, form);
    const asked = await mustSubmit(submitWish, VISITOR, { ...form, sameAs: open.id });
    const wrong = { ...form, step: "code", code: "000000", apartFrom: open.id };
    const guessed = await submit(submitWish, VISITOR, wrong);
    expect(sent.to).toContain("step=code");
    expect(asked.to).toContain("step=code");
    expect(guessed).toMatchObject({ code: "WRONG_CODE" });
    const params = { ...paramsOf(sent), step: "alike" };
    const shown = await shownAt(sent, params);
    expect(shown?.data?.step).toBeUndefined();
    expect(JSON.stringify([sent, guessed, shown])).not.toContain(open.trackingNumber);
  });

  test("of another phone", async () => {
    const { open, form } = await aRepeat();
    const browser = nextRequest(await sendWithCode(form));
    const phone = aPhone();
    const stranger = aWishForm(county.village.id, { phone, content: CHESS, apartFrom: open.id });
    const mine = { ...aWishForm(county.village.id, { phone: form.phone }), content: "想修一把伞" };
    const other = await aWish(county.village.id, { phone, content: "想修一把雨伞" });
    const led = await mustSubmit(submitWish, browser, { ...mine, sameAs: other.id });
    expect(led.to).toMatch(/\/submitted$/);
    expect(led.to).not.toContain(other.trackingNumber);
    expect((await sendWithCode(stranger)).to).toMatch(/\/submitted$/);
  });
});

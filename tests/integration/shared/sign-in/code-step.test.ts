import { beforeAll, describe, expect, test } from "vitest";
import { registerVolunteer } from "@/lib/network/registration/actions";
import { submitWish } from "@/lib/orders/wishes/actions";
import { openTracking } from "@/lib/public/tracking/actions";
import { VISITOR } from "@/lib/shared/auth/actor";
import type { StepParams } from "@/lib/shared/sign-in/code-step.server";
import { aCode, aCounty, aPhone, aWishForm, present, type County } from "@/tests/support/factories";
import { anIdNumber } from "@/tests/support/id-numbers";
import { watchCodes } from "@/tests/support/shown-codes";
import { begin, paramsOf } from "@/tests/support/steps";
import { mustSubmit, nextRequest, type Submitted } from "@/tests/support/submit";

let county: County;
beforeAll(async () => {
  watchCodes();
  county = await aCounty();
});

/** The second step of which nothing is known any more: the page shows the first. */
const OVER = { ok: false, data: { step: "over" } };

describe("the code step of a wish", () => {
  test("has an address that keeps everything, and so has the page before it", async () => {
    const form = { ...aWishForm(county.village.id), content: "厨".repeat(500) };
    const sent = await mustSubmit(submitWish, VISITOR, form);
    expect(sent.to).toContain("/submit?step=code&form=");
    const values = { content: [form.content], phone: [form.phone], siteId: [form.siteId] };
    expect(await begin(sent, { page: "/submit" })).toMatchObject({
      ...{ ok: true, data: { step: "code" }, values },
    });
    const before = await begin(sent, { page: "/submit" }, {});
    expect(before).toMatchObject({ ok: true, help: "anew", values });
    expect(before?.values).not.toHaveProperty("step");
    expect(await begin(sent, { page: "/submit" }, { step: "new" })).toBeUndefined();
  });

  test("keeps nothing that can be read without the key, and opens on no other page", async () => {
    const form = aWishForm(county.village.id);
    const sent = await mustSubmit(submitWish, VISITOR, form);
    const name = `hive-typed-${paramsOf(sent).form}`;
    const cookie = sent.cookies.get(name) ?? "";
    expect(cookie).not.toBe("");
    expect(Buffer.from(cookie, "base64url").toString()).not.toContain(form.phone);
    expect(await begin(sent, { page: "/track" })).toEqual(OVER);
    sent.cookies.set(name, `${cookie}x`);
    expect(await begin(sent, { page: "/submit" })).toEqual(OVER);
  });

  test("is over once the wish is submitted", async () => {
    const form = aWishForm(county.village.id);
    const asked = await mustSubmit(submitWish, VISITOR, form);
    const fields = { ...form, step: "code", code: await aCode(form.phone) };
    const formKey = paramsOf(asked).form;
    const sent = await mustSubmit(submitWish, nextRequest(asked), { ...fields, formKey });
    expect(sent.to).toMatch(/^\/track\/.*\/submitted$/);
    expect(await begin({ ...sent, to: asked.to }, { page: "/submit" })).toEqual(OVER);
  });
});

describe("of two forms in two tabs of one browser", () => {
  const page = { page: "/submit" };

  const wordsAt = async (sent?: Submitted, params?: StepParams) =>
    (await begin(present(sent), page, params))?.values?.content;

  /** One form after the other, from the same browser. */
  async function sendAll(contents: string[], fields: object = {}) {
    let browser: Parameters<typeof mustSubmit>[1] = VISITOR;
    const answers = [];
    for (const content of contents) {
      const sent = await mustSubmit(submitWish, browser, {
        ...aWishForm(county.village.id),
        ...{ content, ...fields },
      });
      browser = nextRequest(sent);
      answers.push(sent);
    }
    const cookies = answers.at(-1)?.cookies ?? new Map<string, string>();
    return answers.map((answer) => ({ ...answer, cookies }));
  }

  test("each gets its own words, and the page of both begins with neither", async () => {
    const [lamp, chess] = (await sendAll(["厨房的灯坏了", "想学下象棋"])).map(present);
    expect(await wordsAt(lamp)).toEqual(["厨房的灯坏了"]);
    expect(await wordsAt(chess)).toEqual(["想学下象棋"]);
    const bare = present(await begin(present(lamp), page, {}));
    expect(bare).toMatchObject({ ok: true, help: "several" });
    expect(bare.values).toBeUndefined();
    expect(Object.values(present(bare.data))).toEqual(["想学下象棋", "厨房的灯坏了"]);
    expect(await wordsAt(lamp, { form: present(paramsOf(present(lamp)).form) })).toEqual([
      "厨房的灯坏了",
    ]);
  });

  test("no more wait than three, nor than a request may carry", async () => {
    const many = await sendAll(["一", "二", "三", "四", "五"].map((one) => `想学${one}样`));
    const shown = await Promise.all(many.map((sent) => begin(sent, page)));
    expect(shown.map((state) => state?.data?.step)).toEqual([
      ...["over", "over", "code", "code", "code"],
    ]);
    const long = ["厨", "房", "灯"].map((one) => one.repeat(500));
    const longest = await sendAll(long, { address: "巷".repeat(120) });
    const left = await Promise.all(longest.map((sent) => begin(sent, page)));
    expect(left.map((state) => state?.data?.step)).toEqual(["over", "code", "code"]);
  });
});

test("the code step of 我的心愿 has an address that keeps the phone, until it opens", async () => {
  const phone = aPhone();
  const sent = await mustSubmit(openTracking, VISITOR, { phone });
  expect(sent.to).toContain("/track?step=code&form=");
  const begun = { ok: true, data: { step: "code" }, values: { phone: [phone] } };
  expect(await begin(sent, { page: "/track" })).toMatchObject(begun);
  const code = await aCode(phone);
  const fields = { phone, step: "code", code, formKey: paramsOf(sent).form };
  const opened = await mustSubmit(openTracking, nextRequest(sent), fields);
  expect(opened.to).toBe("/track");
  expect(await begin({ ...opened, to: sent.to }, { page: "/track" })).toEqual(OVER);
});

test("an ID number waits for the code, and does not stand in the form of who opens it anew", async () => {
  const form = {
    name: "演示志愿者",
    phone: aPhone(),
    idNumber: anIdNumber(),
    homeSiteId: county.village.id,
    categoryIds: county.category.id,
    charter: true,
  };
  const sent = await mustSubmit(registerVolunteer, VISITOR, form);
  expect(sent.to).toContain("/register?step=code&form=");
  const second = await begin(sent, { page: "/register" });
  expect(second?.values).toMatchObject({ idNumber: [form.idNumber] });
  const first = await begin(sent, { page: "/register" }, {});
  expect(first?.values).toMatchObject({ name: [form.name] });
  expect(first?.values).not.toHaveProperty("idNumber");
});

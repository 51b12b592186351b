import { beforeAll, describe, expect, test } from "vitest";
import { answerQuestion } from "@/lib/orders/wishes/actions";
import { VISITOR } from "@/lib/shared/auth/actor";
import { ELDER_COOKIE } from "@/lib/shared/i18n/cookies";
import { aCounty, aPhone, aWishForm, present, type County } from "@/tests/support/factories";
import { watchCodes } from "@/tests/support/shown-codes";
import { paramsOf } from "@/tests/support/steps";
import {
  mustSubmit,
  nextRequest,
  submit,
  type Browser,
  type Submitted,
} from "@/tests/support/submit";
import { listRoutes, visitWhole } from "@/tests/support/visit";

let county: County;
beforeAll(async () => {
  watchCodes();
  county = await aCounty();
});

const EMPTY = { content: "", siteId: "", contactName: "", phone: "" };

const aForm = (answers: Partial<ReturnType<typeof aWishForm>> = {}) => ({
  ...aWishForm(county.village.id),
  ...{ hasConsent: false, ...answers },
});

/** What the page shows in the elder version, at the address an answer leads to unless said. */
async function shownAfter(answer?: Submitted, query = answer ? paramsOf(answer) : {}) {
  const route = present(listRoutes().find(({ path }) => path === "/submit"));
  const { typed = [] } = nextRequest(answer ?? { cookies: new Map() });
  const browser: Browser = { role: "BROWSER", cookie: "", typed: [...typed, [ELDER_COOKIE, "1"]] };
  return JSON.stringify(await visitWhole(route, browser, { query }));
}

const count = (n: number) => `第 ${n} 个问题，共 4 个`;

describe("the elder version asks one question a page", () => {
  test("and goes on once it is answered, to an address of its own with what was answered", async () => {
    expect(await shownAfter()).toContain(count(1));
    const bare = await submit(answerQuestion, VISITOR, { ...aForm(EMPTY), next: "where" });
    expect(bare.fieldErrors).toEqual({ content: ["saySomething"] });
    const form = aForm({ ...EMPTY, content: "想请人陪我下棋" });
    const what = await mustSubmit(answerQuestion, VISITOR, { ...form, next: "where" });
    expect(what.to).toMatch(/^\/submit\?step=where&form=\w{12}$/);
    const page = await shownAfter(what);
    expect(page).toContain(count(2));
    expect(page).toContain("想请人陪我下棋");
  });

  test("each is looked at when it is left, and its errors name its own fields", async () => {
    const leave = async (next: string) =>
      (await submit(answerQuestion, VISITOR, { ...aForm(EMPTY), content: "下棋", next }))
        .fieldErrors;
    expect(await leave("who")).toEqual({ siteId: ["pickOne"] });
    expect(await leave("phone")).toEqual({ contactName: ["required"] });
    const alone = { ...aForm(), residentPhone: aPhone(), next: "phone" };
    expect((await submit(answerQuestion, VISITOR, alone)).fieldErrors).toMatchObject({
      residentName: ["required"],
    });
  });

  test("nobody must answer to go back, and what was typed stays", async () => {
    const half = aForm({ contactName: "", phone: "1390000" });
    const back = await mustSubmit(answerQuestion, VISITOR, { ...half, back: "where" });
    const page = await shownAfter(back);
    expect(page).toContain(count(2));
    expect(page).toContain("1390000");
  });

  test("none is skipped by its address", async () => {
    const form = aForm({ siteId: "" });
    const back = await mustSubmit(answerQuestion, VISITOR, { ...form, back: "what" });
    const query = { ...paramsOf(back), step: "phone" };
    expect(await shownAfter(back, query)).toContain(count(2));
    expect(await shownAfter(undefined, { step: "phone" })).toContain(count(1));
  });

  test("the last sends the whole form, and at the code nothing is asked any more", async () => {
    const form = aForm();
    const sent = await mustSubmit(answerQuestion, VISITOR, form);
    expect(paramsOf(sent)).toMatchObject({ step: "code" });
    const page = await shownAfter(sent);
    expect(page).not.toContain("个问题，共");
    for (const typed of [form.content, form.contactName, form.phone]) expect(page).toContain(typed);
    const short = await submit(answerQuestion, VISITOR, aForm({ phone: "138" }));
    expect(short.fieldErrors).toEqual({ phone: ["phoneLength"] });
  });

  test("what is too long to go along stays in the form, and is said", async () => {
    const form = { ...aForm(), residentName: "花".repeat(5000), back: "what" };
    const stays = await submit(answerQuestion, VISITOR, form);
    expect(stays).toMatchObject({ ok: false, code: "FORM_TOO_LARGE" });
    expect(stays.values?.residentName).toEqual([form.residentName]);
  });
});

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { LIMITS } from "@/lib/shared/limits/limits";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { db } from "@/lib/shared/db/db";
import { MESSAGES } from "@/lib/shared/i18n/messages";
import { leaveTracking, openTracking } from "@/lib/public/tracking/actions";
import { findKnownDetails } from "@/lib/public/tracking/own-wishes.data";
import { amendOwnWish, revealContact, submitWish } from "@/lib/orders/wishes/actions";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCode, aPhone, aWish, aWishForm, present } from "@/tests/support/factories";
import { openWishContact, phoneOf } from "@/tests/support/opened";
import { aWishIn } from "@/tests/support/scenes";
import { paramsOf } from "@/tests/support/steps";
import { watchCodes } from "@/tests/support/shown-codes";
import { mustSubmit, nextRequest, submit, type Browser } from "@/tests/support/submit";
import { listRoutes, visitWhole } from "@/tests/support/visit";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});

const open = (phone: string, code?: string) =>
  submit(openTracking, VISITOR, { phone, ...(code && { step: "code", code }) });

/** A browser in which this phone was confirmed a moment ago. */
async function confirmed(phone: string): Promise<Browser> {
  return nextRequest(await open(phone, await aCode(phone)));
}

type Viewer = Browser | typeof VISITOR;

async function shownAt(path: string, viewer: Viewer, query: Record<string, string> = {}) {
  const page = present(listRoutes().find((route) => route.path === path));
  return JSON.stringify(await visitWhole(page, viewer, { query }));
}

const shownTo = (viewer: Viewer) => shownAt("/track", viewer);

describe("我的心愿 shows", () => {
  test("every wish of the phone, of all counties, each with its link, after a code", async () => {
    const phone = aPhone();
    const near = await aWish(cast.county.village.id, { phone, content: "想学视频通话" });
    const far = await aWish(cast.otherCounty.id, { phone, content: "想修一修凳子" });
    const stranger = await aWish(cast.county.village.id, { content: "想要一副老花镜" });
    expect(await open(phone)).toMatchObject({
      ok: true,
      to: expect.stringContaining("/track?step=code&form="),
    });
    const opened = await open(phone, await aCode(phone));
    expect(opened.to).toBe("/track");
    const shown = await shownTo(nextRequest(opened));
    for (const { trackingNumber } of [near, far]) {
      expect(shown).toContain(trackingPath(trackingNumber));
    }
    expect(shown).toContain("想学视频通话");
    expect(shown).not.toContain(trackingPath(stranger.trackingNumber));
    expect(shown).not.toContain("老花镜");
  });

  test("nothing to who knows the phone and not the code, as staff do", async () => {
    const { id } = await aWishIn("SERVED", cast);
    const { data } = await submit(revealContact, cast.station, { wishId: id });
    const phone = data?.phone ?? "";
    const guessed = await open(phone, "123456");
    expect(guessed).toMatchObject({ code: "WRONG_CODE" });
    expect(guessed.cookies.has("hive-phone")).toBe(false);
  });

  test("before the code, the same for a phone with wishes and one without", async () => {
    const { resident } = await aWish(cast.county.village.id);
    const shownFor = async (phone: string) => {
      const { ok, code, data, message, to = "" } = await open(phone);
      return { ok, code, data, message, to: to.replace(/form=\w{12}$/, "") };
    };
    const [known, unknown] = [await phoneOf(resident.id), aPhone()];
    expect(await shownFor(known)).toEqual(await shownFor(unknown));
  });

  test("nothing any more once somebody has left it", async () => {
    const phone = aPhone();
    await aWish(cast.county.village.id, { phone, content: "想听一段老戏" });
    const browser = await confirmed(phone);
    expect(await shownTo(browser)).toContain("老戏");
    const left = await mustSubmit(leaveTracking, browser, {});
    expect(await shownTo(nextRequest(left))).not.toContain("老戏");
  });

  test("nothing for a cookie that somebody wrote", async () => {
    const phone = aPhone();
    await aWish(cast.county.village.id, { phone, content: "想种一棵枣树" });
    const browser: Browser = { role: "BROWSER", cookie: "", phone: phoneToken(phone) };
    expect(await shownTo(browser)).not.toContain("枣树");
  });
});

describe("from a phone confirmed a moment ago", () => {
  /** Each says something else. */
  const send = (browser: Browser, phone: string, fields: object = {}) => {
    const content = randomUUID();
    const form = aWishForm(cast.county.village.id, { phone, content });
    return submit(submitWish, browser, { ...form, ...fields });
  };

  test("the sixth wish of an hour needs no code and no wait", async () => {
    const phone = aPhone();
    const browser = await confirmed(phone);
    for (let nth = 1; nth <= 8; nth++) {
      expect((await send(browser, phone)).to).toMatch(/^\/track\/.*\/submitted$/);
    }
    expect(await db.wish.count({ where: { resident: { phoneToken: phoneToken(phone) } } })).toBe(8);
  });

  test("another wish starts with name, phone, address and place of the last", async () => {
    const phone = aPhone();
    const { id, resident } = await aWish(cast.county.village.id, { phone, contactName: "花奶奶" });
    await mustSubmit(amendOwnWish, resident, { wishId: id, address: "桂花里 7 栋" });
    const known = present(await findKnownDetails(phoneToken(phone)));
    expect(known).toEqual({
      ...{ phone, contactName: "花奶奶", address: "桂花里 7 栋", siteId: cast.county.village.id },
    });
    const form = { ...aWishForm(known.siteId), ...known, content: "想学下象棋" };
    await mustSubmit(submitWish, await confirmed(phone), form);
    const { idempotencyKey } = form;
    const next = await db.wish.findUniqueOrThrow({ where: { idempotencyKey } });
    expect(await openWishContact(next.id)).toEqual({
      ...{ name: "花奶奶", phone, address: "桂花里 7 栋" },
    });
  });

  test("another phone still needs its code, and the page of the code has the address", async () => {
    const browser = await confirmed(aPhone());
    const sent = await send(browser, aPhone(), { address: "桂花里 7 栋" });
    expect(sent).toMatchObject({
      ok: true,
      to: expect.stringContaining("/submit?step=code&form="),
    });
    const { amend } = MESSAGES["zh-CN"].tracking;
    const shown = await shownAt("/submit", nextRequest(sent), paramsOf(sent));
    for (const part of [amend.addressHint, "桂花里 7 栋"]) expect(shown).toContain(part);
    expect(await shownAt("/submit", VISITOR)).not.toContain(amend.addressHint);
  });

  test("a form sent twice is one wish, and wishes without end are stopped", async () => {
    const phone = aPhone();
    const browser = await confirmed(phone);
    const form = aWishForm(cast.county.village.id, { phone });
    const first = await submit(submitWish, browser, form);
    expect((await submit(submitWish, browser, form)).to).toBe(first.to);
    const answers = [];
    for (let nth = 1; nth <= LIMITS.wishesOfPhone.points; nth++) {
      answers.push(await send(browser, phone));
    }
    expect(answers.at(-1)).toMatchObject({ code: "TOO_MANY_WISHES" });
    expect(answers.filter(({ to }) => to)).toHaveLength(LIMITS.wishesOfPhone.points - 1);
  });
});

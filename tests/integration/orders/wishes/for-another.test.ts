import { beforeAll, describe, expect, test } from "vitest";
import { eraseResident } from "@/lib/orders/erasure/commands";
import { submitWish } from "@/lib/orders/wishes/actions";
import { cancelWish } from "@/lib/orders/wishes/commands";
import type { SubmitWish } from "@/lib/orders/wishes/schema";
import { openHelper } from "@/lib/orders/wishes/wish-helper.data";
import { findTracked } from "@/lib/public/tracking/queries";
import { SYSTEM, VISITOR } from "@/lib/shared/auth/actor";
import { wishLink } from "@/lib/shared/auth/tracking-link.server";
import { db } from "@/lib/shared/db/db";
import { LIMITS } from "@/lib/shared/limits/limits";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCode, aPhone, aWish, aWishForm, present } from "@/tests/support/factories";
import { openWishContact } from "@/tests/support/opened";
import { watchCodes } from "@/tests/support/shown-codes";
import { paramsOf } from "@/tests/support/steps";
import {
  mustSubmit,
  nextRequest,
  submit,
  type Browser,
  type Submitted,
} from "@/tests/support/submit";
import { listRoutes, visitWhole, type Address } from "@/tests/support/visit";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});

/** A form in which 花邻居 asks for 花奶奶. */
const aFormFor = (form: Partial<SubmitWish> = {}) =>
  aWishForm(cast.county.village.id, {
    ...{ contactName: "花邻居", residentName: "花奶奶", helperRelation: "NEIGHBOR" },
    ...{ hasConsent: false, ...form },
  });

/** Sends the form with a code to the phone of the sender. */
const confirm = async (form: SubmitWish) =>
  submit(submitWish, VISITOR, { ...form, step: "code", code: await aCode(form.phone) });

const wishOf = ({ idempotencyKey }: SubmitWish) =>
  db.wish.findUniqueOrThrow({
    where: { idempotencyKey },
    include: { helper: true, resident: true, notices: { orderBy: { recipientRole: "asc" } } },
  });

/** Whose link it is that an answer leads to, as its page says. */
function readerAt({ to = "" }: Submitted) {
  const [, , number = "", key = ""] = to.split("/");
  return findTracked(number, key);
}

async function shownAt(
  path: string,
  { params = {}, query = {} }: Address,
  viewer: Browser | typeof VISITOR = VISITOR,
) {
  const route = present(listRoutes().find((one) => one.path === path));
  return JSON.stringify(await visitWhole(route, viewer, { params, query }));
}

const countOf = (phone: string) =>
  db.wish.count({ where: { resident: { phoneToken: phoneToken(phone) } } });

describe("who asks for somebody else", () => {
  test("confirms a phone of their own, is the helper, and lands with the helper's link", async () => {
    const form = aFormFor();
    const first = await mustSubmit(submitWish, VISITOR, form);
    expect(first.to).toContain("/submit?step=code&form=");
    const landed = await confirm(form);
    const wish = await wishOf(form);
    expect(landed.to).toMatch(/^\/track\/\w{8}\/[\w-]{22}\/submitted$/);
    expect(landed.to).not.toContain(wishLink(wish));
    expect(await readerAt(landed)).toMatchObject({ id: wish.id, isHelper: true, mayDo: [] });
    const { name, phone, relation } = present(openHelper(wish.resident, wish.helper));
    expect([name, phone, relation]).toEqual(["花邻居", form.phone, "NEIGHBOR"]);
    expect(await openWishContact(wish.id)).toMatchObject({ name: "花奶奶", phone: null });
    expect(wish).toMatchObject({ channel: "WEB", hasConsent: false });
    expect(wish.notices.map(({ recipientRole }) => recipientRole)).toEqual(["HELPER"]);
    expect((await confirm(form)).to).toBe(landed.to);
  });

  test("is not shown what only the resident may do", async () => {
    const { to = "" } = await confirm(aFormFor());
    const [, , number = "", key = ""] = to.split("/");
    const page = await shownAt("/track/[number]/[key]/submitted", { params: { number, key } });
    expect(page).toContain("由居民本人来办");
    expect(page).not.toContain("也可以补充或撤回");
  });

  test("has the resident told too, if they have a phone of their own", async () => {
    const form = aFormFor({ residentPhone: aPhone() });
    const landed = await confirm(form);
    const wish = await wishOf(form);
    expect(wish.resident.phoneToken).toBe(phoneToken(present(form.residentPhone)));
    expect(wish.notices.map(({ recipientRole }) => recipientRole)).toEqual(["RESIDENT", "HELPER"]);
    expect(await readerAt(landed)).toMatchObject({ isHelper: true });
    const phone = aPhone();
    const shared = aFormFor({ phone, residentPhone: phone });
    await confirm(shared);
    expect((await wishOf(shared)).resident.phoneToken).toBeNull();
  });

  test("finds what was typed at the code, and hears at each field what is missing", async () => {
    const form = aFormFor({ residentPhone: aPhone() });
    const sent = await mustSubmit(submitWish, VISITOR, form);
    const page = await shownAt("/submit", { query: paramsOf(sent) }, nextRequest(sent));
    for (const typed of ["花奶奶", present(form.residentPhone)]) expect(page).toContain(typed);
    const { residentPhone } = form;
    const alone = aWishForm(cast.county.village.id, { residentPhone });
    expect((await submit(submitWish, VISITOR, alone)).fieldErrors).toEqual({
      residentName: ["required"],
      helperRelation: ["pickOne"],
    });
    const station = { ...form, residentPhone: "138", helperRelation: "STATION" };
    expect((await submit(submitWish, VISITOR, station)).fieldErrors).toEqual({
      residentPhone: ["phoneLength"],
      helperRelation: ["pickOne"],
    });
  });

  test("hears nothing of the other wishes of that phone", async () => {
    const [residentPhone, content] = [aPhone(), "想请人到家里教下象棋"];
    const open = await aWish(cast.county.village.id, { phone: residentPhone, content });
    const form = aFormFor({ residentPhone, content });
    const landed = await confirm(form);
    expect(await readerAt(landed)).toMatchObject({ isHelper: true, alike: null });
    const browser = nextRequest(landed);
    const { phone } = form;
    const next = aFormFor({ phone, residentPhone, content, sameAs: open.id });
    const second = await mustSubmit(submitWish, browser, next);
    expect(second.to).toMatch(/\/submitted$/);
    const mine = await shownAt("/track", {}, browser);
    expect(JSON.stringify([landed, second, mine])).not.toContain(open.trackingNumber);
    expect(mine).not.toContain("象棋");
  });

  test("is gone with the resident who is erased", async () => {
    const form = aFormFor();
    const landed = await confirm(form);
    const { id, trackingNumber } = await wishOf(form);
    await cancelWish(cast.station, { wishId: id });
    await eraseResident(SYSTEM, trackingNumber);
    expect(await db.helper.count({ where: { wishId: id } })).toBe(0);
    expect(await readerAt(landed)).toBeNull();
  });
});

describe("a phone that others name", () => {
  const { points } = LIMITS.wishesForPhone;

  test("is told of so many wishes a day, whoever asks and however fast", async () => {
    const residentPhone = aPhone();
    const forms = Array.from({ length: points + 2 }, () => aFormFor({ residentPhone }));
    const answers = await Promise.all(forms.map(confirm));
    expect(answers.filter(({ to }) => to)).toHaveLength(points);
    const [refused] = answers.filter(({ to }) => !to);
    expect(refused?.fieldErrors).toEqual({ residentPhone: ["TOO_MANY_FOR_PHONE"] });
    expect(refused?.values?.residentPhone).toEqual([residentPhone]);
    expect(await countOf(residentPhone)).toBe(points);
    // Its owner still asks for themselves.
    const own = aWishForm(cast.county.village.id, { phone: residentPhone, content: "想修一把伞" });
    expect((await confirm(own)).to).toMatch(/\/submitted$/);
  });

  test("does not count what is sent again or not confirmed", async () => {
    const form = aFormFor({ residentPhone: aPhone() });
    const landed = await confirm(form);
    for (let nth = 0; nth <= points; nth++) {
      expect((await submit(submitWish, nextRequest(landed), form)).to).toBe(landed.to);
      const stranger = aFormFor({ residentPhone: form.residentPhone });
      expect((await submit(submitWish, VISITOR, stranger)).to).toContain("step=code");
    }
    const next = aFormFor({ residentPhone: form.residentPhone });
    expect((await confirm(next)).to).toMatch(/\/submitted$/);
  });
});

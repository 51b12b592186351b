import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { enterWish } from "@/lib/desk/intake/actions";
import {
  approveWish,
  submitWish,
  unpublishOwnWish,
  unpublishWish,
} from "@/lib/orders/wishes/actions";
import { findWishDetail } from "@/lib/desk/wish-detail/queries";
import { wallStanding } from "@/lib/orders/wishes/wall-standing";
import { writeView } from "@/lib/public/file-pages/view";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCode, aWishForm, present } from "@/tests/support/factories";
import { aWishIn, type Scene } from "@/tests/support/scenes";
import { watchCodes } from "@/tests/support/shown-codes";
import { mustSubmit, submit, type Fields } from "@/tests/support/submit";
import { listRoutes, visitWhole, type Address } from "@/tests/support/visit";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});

const WITHOUT: Scene = { form: { hasConsent: false } };

/** Everything that is sent to a visitor by the pages that show wishes. */
async function everythingPublic(wishId: string): Promise<string> {
  const view = writeView({ locale: "zh-CN", isElder: false, countyId: cast.county.center.id });
  const addresses: Record<string, Address> = {
    "/": {},
    "/wall": {},
    "/wall/[id]": { params: { id: wishId } },
    "/f/[view]": { params: { view } },
    "/f/[view]/wall": { params: { view } },
  };
  const routes = listRoutes().filter(({ path }) => path in addresses);
  expect(routes).toHaveLength(Object.keys(addresses).length);
  const answers = await Promise.all(
    routes.map((route) => visitWhole(route, VISITOR, addresses[route.path])),
  );
  return JSON.stringify(answers);
}

/** A wish of a sentence that stands nowhere else. */
async function aWishSaying(content: string, scene: Scene, reviewed: Fields) {
  const wish = await aWishIn("SUBMITTED", cast, { form: { content, ...scene.form } });
  const review = { categoryId: cast.county.category.id, urgency: "NORMAL", ...reviewed };
  await mustSubmit(approveWish, cast.station, { wishId: wish.id, ...review });
  return wish;
}

describe("the words of a wish stand in public", () => {
  test("when the resident and the review agree", async () => {
    const { id } = await aWishSaying("窗台上想种三盆花", {}, { isPublic: true });
    expect(await everythingPublic(id)).toContain("窗台上想种三盆花");
  });

  test("nowhere without consent, whatever the review says", async () => {
    const { id } = await aWishSaying("地窖里想装一盏灯", WITHOUT, { isPublic: true });
    expect(await everythingPublic(id)).not.toContain("地窖里");
    expect(await db.wish.findUnique({ where: { id } })).toMatchObject({ isPublic: false });
  });

  test("nowhere when the review holds them back, which narrows the consent", async () => {
    const { id } = await aWishSaying("屋顶上想修一块瓦", {}, {});
    expect(await everythingPublic(id)).not.toContain("屋顶上");
    const { facts } = present(await findWishDetail(cast.station, id));
    expect(wallStanding(facts)).toBe("HELD_BACK");
  });

  test.each([
    ["the resident", unpublishOwnWish],
    ["staff whom the resident asks", unpublishWish],
  ] as const)("until %s takes them down", async (who, action) => {
    const content = who === "the resident" ? "想换一扇纱窗" : "想补一道围栏";
    const { id, resident } = await aWishSaying(content, {}, { isPublic: true });
    const by = who === "the resident" ? resident : cast.station;
    await mustSubmit(action, by, { wishId: id });
    expect(await everythingPublic(id)).not.toContain(content);
    expect(await submit(action, by, { wishId: id })).toMatchObject({ code: "FORBIDDEN" });
  });

  test("never against the database, whoever writes", async () => {
    const { id } = await aWishIn("APPROVED", cast, WITHOUT);
    const forced = db.wish.update({ where: { id }, data: { isPublic: true } });
    await expect(forced).rejects.toThrow("wishes_public_by_consent");
  });
});

describe("the question is asked", () => {
  const consentOf = async (where: object) =>
    (await db.wish.findFirstOrThrow({ where, select: { hasConsent: true } })).hasConsent;

  test.each([
    [{}, false],
    [{ hasConsent: true }, true],
  ])("of who submits a wish: %o", async (answer, hasConsent) => {
    const { hasConsent: _, ...form } = aWishForm(cast.county.village.id);
    const code = await aCode(form.phone);
    await mustSubmit(submitWish, VISITOR, { ...form, ...answer, step: "code", code });
    expect(await consentOf({ idempotencyKey: form.idempotencyKey })).toBe(hasConsent);
  });

  test.each([
    [{}, false],
    [{ hasConsent: true }, true],
  ])("of whose card is written down: %o", async (answer, hasConsent) => {
    const content = randomUUID();
    const { hasConsent: _, ...form } = aWishForm(cast.county.village.id, { content });
    await mustSubmit(enterWish, cast.station, { ...form, ...answer, channel: "CARD" });
    expect(await consentOf({ idempotencyKey: form.idempotencyKey })).toBe(hasConsent);
  });

  test("and the review is told the answer", async () => {
    const { id } = await aWishIn("SUBMITTED", cast, WITHOUT);
    const { facts } = present(await findWishDetail(cast.station, id));
    expect(wallStanding(facts)).toBe("REFUSED");
  });
});

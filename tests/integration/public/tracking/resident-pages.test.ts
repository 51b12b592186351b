import { beforeAll, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { formatTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { db } from "@/lib/shared/db/db";
import { formatDeadline } from "@/lib/shared/i18n/deadline";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { editPlace } from "@/lib/network/sites/actions";
import { findCallBackBy } from "@/lib/public/tracking/call-back-by.data";
import { rateWish, regradeWish } from "@/lib/orders/wishes/actions";
import { aCast, type Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { aWishIn, type StagedWish } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";
import { listRoutes, visitWhole } from "@/tests/support/visit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

async function shown(path: string, wish: StagedWish, query: Record<string, string> = {}) {
  const route = present(listRoutes().find((one) => one.path === path));
  const key = trackingPath(wish.trackingNumber).split("/").at(-1) ?? "";
  const params = { number: wish.trackingNumber, key };
  return JSON.stringify(await visitWhole(route, VISITOR, { params, query }));
}

const RATE = "/track/[number]/[key]/rate";
const content = "想请人修一修收音机";

describe("after submitting", () => {
  test("the page shows the number, the link as a picture, and who answers by when", async () => {
    const wish = await aWishIn("SUBMITTED", cast, { form: { content } });
    const page = await shown("/track/[number]/[key]/submitted", wish);
    expect(page).toContain(formatTrackingNumber(wish.trackingNumber));
    expect(page).toContain(content);
    expect(page).toContain("M4 4h1v1h-1z"); // the first module of a QR code
    const { stepDueAt, stepUnit } = await db.wish.findUniqueOrThrow({ where: { id: wish.id } });
    const by = { at: present(stepDueAt), unit: present(stepUnit) };
    expect(page).toContain(formatDeadline(by, getTranslator("zh-CN", "common"), "zh-CN").trim());
  });
});

describe("the page of the rating", () => {
  test("names the wish, before and after", async () => {
    const wish = await aWishIn("SERVED", cast, { form: { content } });
    expect(await shown(RATE, wish)).toContain(content);
    await mustSubmit(rateWish, wish.resident, { wishId: wish.id, grade: 4, comment: "谢谢小王" });
    const after = await shown(RATE, wish);
    expect(after).toContain(content);
    expect(after).toContain("改评价");
    await mustSubmit(regradeWish, wish.resident, { wishId: wish.id, grade: 5 });
    expect(await shown("/track/[number]/[key]", wish)).toContain("您把评价改成：非常满意");
  });

  test("says by when somebody calls about a low grade, which is kept as the next limit", async () => {
    const wish = await aWishIn("SERVED", cast, { form: { content } });
    const { at, unit } = await findCallBackBy(wish.id);
    const by = formatDeadline({ at, unit }, getTranslator("zh-CN", "common"), "zh-CN").trim();
    expect(await shown(RATE, wish, { grade: "2" })).toContain(by);
    await mustSubmit(rateWish, wish.resident, { wishId: wish.id, grade: 2 });
    const { stepDueAt } = await db.wish.findUniqueOrThrow({ where: { id: wish.id } });
    expect(present(stepDueAt).toISOString().slice(0, 16)).toBe(at.toISOString().slice(0, 16));
    expect(await shown(RATE, wish)).toContain(by);
  });
});

describe("whoever has no smartphone", () => {
  test.each(["/", "/submit", "/track"])("finds on %s whom to phone", async (path) => {
    const { id, name } = cast.county.center;
    await mustSubmit(editPlace, cast.centerAdmin, { siteId: id, name, phone: "0994-2345678" });
    const route = present(listRoutes().find((one) => one.path === path));
    const actor = VISITOR;
    expect(JSON.stringify(await visitWhole(route, actor, {}))).toContain("tel:0994-2345678");
  });
});

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { listAlarms } from "@/lib/shared/limits/alarms.data";
import { LIMITS } from "@/lib/shared/limits/limits";
import { signInStaff } from "@/lib/shared/sign-in/actions";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { amendOwnWish, revealContact } from "@/lib/orders/wishes/actions";
import { watchCodes } from "@/tests/support/shown-codes";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaff, aWish } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit, submit, type Submitted } from "@/tests/support/submit";

const HALL = { address: "203.0.113.7" };
const ELSEWHERE = { address: "198.51.100.9" };
const PASSWORD = "honey-and-bread";

let cast: Cast;
let passwordHash: string;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

const countOk = (shown: Submitted[]) => shown.filter(({ ok }) => ok).length;
const countCode = (shown: Submitted[], code: string) =>
  shown.filter((one) => one.code === code).length;

describe("passwords of staff", () => {
  const signIn = (userName: string, password: string, from = HALL as object) =>
    submit(signInStaff, VISITOR, { userName, password }, from);

  test("tried for many names from one network are stopped", async () => {
    const shown = await times(60, (index) => signIn(`nobody-${index}`, "guess"));
    expect(countCode(shown, "WRONG_PASSWORD")).toBe(LIMITS.wrongPasswordsFromNetwork.points);
    expect(countCode(shown, "NETWORK_BUSY")).toBe(60 - LIMITS.wrongPasswordsFromNetwork.points);
    const admin = await aStaff(cast.county.city.id, { isAdmin: true });
    expect(await listAlarms(admin)).toContain("wrongPasswordsFromNetwork");
  });

  test("from a network that was stopped use up nobody's tries", async () => {
    await aStaff(cast.county.village.id, { userName: "calm", passwordHash });
    await times(40, (index) => signIn(`other-${index}`, "guess"));
    await times(20, () => signIn("calm", "guess"));
    expect(await signIn("calm", PASSWORD, ELSEWHERE)).toMatchObject({ to: "/desk" });
  });

  test("that are right do not count against their network", async () => {
    await aStaff(cast.county.village.id, { userName: "busy", passwordHash });
    for (let index = 0; index < 40; index++) {
      expect(await signIn("busy", PASSWORD)).toMatchObject({ to: "/desk" });
    }
  });

  test("tried by strangers lock nobody out of a browser where they signed in before", async () => {
    await aStaff(cast.county.village.id, { userName: "owner", passwordHash });
    const { cookies } = await signIn("owner", PASSWORD);
    const known = { ...HALL, device: cookies.get("hive-device") ?? "" };
    await times(40, () => signIn("owner", "guess", ELSEWHERE));
    await times(40, (index) => signIn(`name-${index}`, "guess", HALL));
    expect(await signIn("owner", PASSWORD, { address: "192.0.2.1" })).toMatchObject({
      code: "TOO_MANY_TRIES",
    });
    expect(await signIn("owner", PASSWORD, known)).toMatchObject({ to: "/desk" });
  });

  test("are limited in a known browser too, apart for each account", async () => {
    await aStaff(cast.county.village.id, { userName: "one", passwordHash });
    await aStaff(cast.county.village.id, { userName: "two", passwordHash });
    const { cookies } = await signIn("one", PASSWORD);
    const known = { device: cookies.get("hive-device") ?? "" };
    const shown = await times(20, () => signIn("one", "guess", known));
    expect(countCode(shown, "WRONG_PASSWORD")).toBe(8);
    expect(await signIn("one", PASSWORD, known)).toMatchObject({ code: "TOO_MANY_TRIES" });
    await times(8, () => signIn("two", "guess", known));
    expect(await signIn("two", PASSWORD, known)).toMatchObject({ code: "TOO_MANY_TRIES" });
  });

  test("a cookie that was made up is no known browser", async () => {
    await aStaff(cast.county.village.id, { userName: "forged", passwordHash });
    await times(8, () => signIn("forged", "guess", ELSEWHERE));
    expect(await signIn("forged", PASSWORD, { device: "made-up" })).toMatchObject({
      code: "TOO_MANY_TRIES",
    });
  });
});

describe("other tries", () => {
  test("69 amendments of one wish at once are stopped", async () => {
    const { id: wishId, resident } = await aWish(cast.county.village.id);
    const shown = [];
    for (let index = 0; index < 69; index++) {
      shown.push(await submit(amendOwnWish, resident, { wishId, word: `第 ${index} 句` }));
    }
    expect(countOk(shown)).toBe(LIMITS.formsOfLink.points);
    expect(countCode(shown, "TOO_MANY_TRIES")).toBe(69 - LIMITS.formsOfLink.points);
  });

  test("56 looks at contacts at once are stopped, which the county is told", async () => {
    const { id: wishId } = await aWishIn("SUBMITTED", cast);
    const shown = await times(56, () => submit(revealContact, cast.station, { wishId }));
    expect(countOk(shown)).toBe(LIMITS.contactLooks.points);
    expect(countCode(shown, "TOO_MANY_LOOKS")).toBe(56 - LIMITS.contactLooks.points);
    expect(await db.contactView.count({ where: { wishId } })).toBe(LIMITS.contactLooks.points);
    const admin = await aStaff(cast.county.center.id, { isAdmin: true });
    expect(await listAlarms(admin)).toContain("contactLooks");
  });

  test("links that open nothing are stopped by network", async () => {
    const { id: wishId, trackingNumber } = await aWish(cast.county.village.id);
    const guess = (index: number) => ({
      ...{ wishId, word: "一句", trackingNumber },
      trackingKey: String(index).padStart(22, "0"),
    });
    const shown = await times(50, (index) => submit(amendOwnWish, VISITOR, guess(index), HALL));
    expect(countCode(shown, "NOT_FOUND")).toBe(LIMITS.wrongLinksFromNetwork.points);
    expect(countCode(shown, "NETWORK_BUSY")).toBe(50 - LIMITS.wrongLinksFromNetwork.points);
  });
});

test("how many tries are left is said in words", async () => {
  const fields = new FormData();
  fields.set("userName", "curious");
  fields.set("password", "guess");
  const { getTranslator } = await import("@/lib/shared/i18n/translator");
  const t = getTranslator("zh-CN", "errors");
  expect(t("WRONG_PASSWORD", { left: 7 })).toContain("还可以试 7 次");
  expect(t("WRONG_CODE", { left: 0 })).toContain("请重新获取");
  await expect(mustSubmit(signInStaff, VISITOR, fields)).rejects.toMatchObject({
    code: "WRONG_PASSWORD",
  });
});

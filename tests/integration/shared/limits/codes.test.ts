import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";
import { listAlarms } from "@/lib/shared/limits/alarms.data";
import { LIMITS } from "@/lib/shared/limits/limits";
import { rememberConfirmed } from "@/lib/shared/limits/confirmed-phones.data";
import { signInVolunteer } from "@/lib/shared/sign-in/actions";
import { signInVolunteer as askForCode } from "@/lib/shared/sign-in/commands";
import { submitWish } from "@/lib/orders/wishes/actions";
import { shownCode, watchCodes } from "@/tests/support/shown-codes";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCode, aPhone, aStaff, aVolunteer, aWishForm } from "@/tests/support/factories";
import { submit, type From, type Submitted } from "@/tests/support/submit";

const HALL = { address: "203.0.113.7" };
const ELSEWHERE = { address: "198.51.100.9" };

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});
beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

const countOk = (shown: Submitted[]) => shown.filter(({ ok }) => ok).length;
const countCode = (shown: Submitted[], code: string) =>
  shown.filter((one) => one.code === code).length;

/** A wish submitted in its two steps. */
async function submitFrom(from: From, phone: string): Promise<void> {
  const form = aWishForm(cast.county.village.id, { phone });
  expect(await submit(submitWish, VISITOR, form, from)).toMatchObject({
    to: expect.stringContaining("/submit?step=code&form="),
  });
  const code = shownCode(phone);
  const sent = await submit(submitWish, VISITOR, { ...form, step: "code", code }, from);
  expect(sent.to).toMatch(/^\/track\//);
}

describe("codes for many phones", () => {
  test("400 asked for at once from one network are stopped, and administrators are told", async () => {
    const shown = await times(400, () =>
      submit(signInVolunteer, VISITOR, { phone: aPhone() }, HALL),
    );
    expect(countOk(shown)).toBe(LIMITS.codesAtOnce.points);
    expect(countCode(shown, "NETWORK_BUSY")).toBe(400 - LIMITS.codesAtOnce.points);
    const admin = await aStaff(cast.county.center.id, { isAdmin: true });
    expect(await listAlarms(admin)).toContain("codesAtOnce");
  });

  test("asked for slowly they are stopped as well, with an alarm that lasts an hour", async () => {
    const start = new Date();
    const sender = { network: "203.0.113.7/32", device: null };
    const ask = (minute: number) => {
      const now = later(start, minute * MINUTE_MS);
      const one = () => askForCode(VISITOR, { phone: aPhone() }, now, sender);
      return Promise.allSettled(Array.from({ length: 10 }, one));
    };
    for (let minute = 0; minute < 12; minute++) await ask(minute);
    for (const { status } of await ask(13)) expect(status).toBe("rejected");
    const admin = await aStaff(cast.county.center.id, { isAdmin: true });
    const until = later(start, 13 * MINUTE_MS);
    expect(await listAlarms(admin, until)).toContain("codesFromNetwork");
    expect(await listAlarms(cast.station, until)).toEqual([]);
    expect(await listAlarms(admin, later(until, 61 * MINUTE_MS))).toEqual([]);
  });

  test("from a /64 they count as one network, from another one apart", async () => {
    const from = (host: number) => ({ address: `2001:db8:1:2::${host.toString(16)}` });
    const shown = await times(40, (host) =>
      submit(signInVolunteer, VISITOR, { phone: aPhone() }, from(host + 1)),
    );
    expect(countOk(shown)).toBe(LIMITS.codesAtOnce.points);
    const other = { address: "2001:db8:1:3::1" };
    expect(await submit(signInVolunteer, VISITOR, { phone: aPhone() }, other)).toMatchObject({
      ok: true,
    });
  });

  test("for one place they are stopped from whatever networks, which its county is told", async () => {
    const { village, center } = cast.county;
    const shown = await times(LIMITS.codesForPlace.points + 5, (index) =>
      submit(submitWish, VISITOR, aWishForm(village.id), {
        address: `10.0.${index >> 8}.${index & 255}`,
      }),
    );
    expect(countCode(shown, "CODES_PAUSED")).toBe(5);
    const admin = await aStaff(center.id, { isAdmin: true });
    expect(await listAlarms(admin)).toContain("codesForPlace");
    const entries = await db.auditEntry.findMany({
      where: { name: "limitReached", chainId: center.id },
    });
    expect(entries).toMatchObject([{ subjectId: village.id, data: { limit: "codesForPlace" } }]);
  });

  test("that come back are not stopped: a hundred wishes of a fair with phones nobody knew", async () => {
    for (let wish = 0; wish < 100; wish++) await submitFrom(HALL, aPhone());
  }, 60_000);

  test("that were confirmed before are not stopped: a hundred wishes of a fair in one village hall", async () => {
    const phones = Array.from({ length: 100 }, () => aPhone());
    for (const phone of phones) await rememberConfirmed(phone, new Date());
    // Somebody in the hall has used up what strangers' phones may get from there.
    await times(30, () => submit(signInVolunteer, VISITOR, { phone: aPhone() }, HALL));
    for (const phone of phones) await submitFrom(HALL, phone);
  }, 60_000);
});

describe("codes", () => {
  const wrongFor = (code: string) => (code === "000000" ? "000001" : "000000");

  test("tried too often are spent, and the next one works at once", async () => {
    const { phone } = await aVolunteer(cast.county.village);
    const code = await aCode(phone);
    const step = { phone, step: "code" };
    const guess = () => submit(signInVolunteer, VISITOR, { ...step, code: wrongFor(code) });
    const shown = await times(12, guess);
    expect(countCode(shown, "WRONG_CODE")).toBe(5);
    expect(countCode(shown, "CODE_SPENT")).toBe(7);
    expect(await submit(signInVolunteer, VISITOR, { ...step, code })).toMatchObject({
      code: "CODE_SPENT",
    });
    const next = await aCode(phone);
    expect(await submit(signInVolunteer, VISITOR, { ...step, code: next })).toMatchObject({
      to: "/volunteer",
    });
  });

  test("tried by strangers stay usable in a browser that confirmed the phone before", async () => {
    const { phone } = await aVolunteer(cast.county.village);
    const first = await submit(signInVolunteer, VISITOR, {
      phone,
      step: "code",
      code: await aCode(phone),
    });
    const device = first.cookies.get("hive-device") ?? "";
    const code = await aCode(phone);
    await times(8, () =>
      submit(signInVolunteer, VISITOR, { phone, step: "code", code: wrongFor(code) }),
    );
    await times(8, () => submit(signInVolunteer, VISITOR, { phone }, ELSEWHERE));
    expect(await submit(signInVolunteer, VISITOR, { phone })).toMatchObject({
      code: "TOO_MANY_CODES",
    });
    expect(await submit(signInVolunteer, VISITOR, { phone }, { device })).toMatchObject({
      ok: true,
    });
    const mine = { phone, step: "code", code: shownCode(phone) };
    expect(await submit(signInVolunteer, VISITOR, mine, { device })).toMatchObject({
      to: "/volunteer",
    });
  });

  test("guessed for many phones from one network are stopped", async () => {
    const shown = await times(50, () =>
      submit(signInVolunteer, VISITOR, { phone: aPhone(), step: "code", code: "123456" }, HALL),
    );
    expect(countCode(shown, "WRONG_CODE")).toBe(LIMITS.wrongCodesFromNetwork.points);
    expect(countCode(shown, "NETWORK_BUSY")).toBe(50 - LIMITS.wrongCodesFromNetwork.points);
  });
});

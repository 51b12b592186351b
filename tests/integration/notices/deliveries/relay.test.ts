import { addressToken } from "@/lib/shared/sealing/token.server";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { findLateDeliveries, planNotices } from "@/lib/notices/deliveries/relay.data";
import { setPreference, subscribePush } from "@/lib/notices/inbox/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { chooseConfirmed } from "@/tests/support/emails";
import { anInvitation, NOON, planAll } from "@/tests/support/invitation";
import { pushBrowser } from "@/tests/support/push-browser";
import { runConcurrently } from "@/tests/support/races";
import { aWishIn } from "@/tests/support/scenes";

const NIGHT = new Date("2026-11-25T23:00:00+08:00");
const MORNING = new Date("2026-11-26T07:00:00+08:00");
const QUIET = { quietFrom: 22, quietTo: 7, locale: "zh-CN" } as const;

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const unplanned = () => db.notice.count({ where: { plannedAt: null } });

describe("a notice", () => {
  test("is planned and queued once, also by four workers at once", async () => {
    await planAll();
    const wishes = await runConcurrently(
      Array(30).fill("SUBMITTED") as "SUBMITTED"[],
      4,
      (status) => aWishIn(status, cast),
    );
    const queued: string[] = [];
    await runConcurrently([1, 2, 3, 4], 4, async () => queued.push(...(await planAll())));
    const deliveries = await db.delivery.findMany({
      where: { notice: { wishId: { in: wishes.map(({ id }) => id) } } },
    });
    expect(deliveries).toHaveLength(30);
    expect(queued.sort()).toEqual(deliveries.map(({ id }) => id).sort());
    expect(await unplanned()).toBe(0);
  });

  test("that cannot be queued is not planned", async () => {
    const { id: wishId } = await aWishIn("SUBMITTED", cast);
    const broken = () => Promise.reject(new Error("no queue"));
    await expect(planNotices(broken, NOON)).rejects.toThrow("no queue");
    expect(await db.delivery.count({ where: { notice: { wishId } } })).toBe(0);
    expect(await unplanned()).toBe(1);
  });

  test("of the evening waits for the morning, unless its wish is urgent", async () => {
    const { findDeliveries } = await anInvitation(cast, NIGHT);
    expect(await findDeliveries()).toMatchObject([{ channel: "SMS", notBefore: MORNING }]);

    const { id: wishId } = await aWishIn("SUBMITTED", cast);
    await db.wish.update({ where: { id: wishId }, data: { urgency: "URGENT" } });
    await planAll(NIGHT);
    const urgent = await db.delivery.findFirstOrThrow({ where: { notice: { wishId } } });
    expect(urgent.notBefore).toEqual(NIGHT);
  });

  test("waits for the morning of its county, but for whose own is another", async () => {
    const { cast: there, sent } = { cast: await aCast(), sent: [] as (Date | undefined)[] };
    const center = { where: { id: there.county.center.id }, data: { quietFrom: 0, quietTo: 9 } };
    await db.center.update(center);
    const late = new Date("2026-11-26T01:00:00+08:00");
    const morning = async () => {
      const { findDeliveries } = await anInvitation(there, late);
      return (await findDeliveries())[0]?.notBefore;
    };
    sent.push(await morning());
    const own = { quietFrom: 1, quietTo: 5, locale: "zh-CN" } as const;
    await setPreference(there.invited, { channel: "SMS", ...own });
    sent.push(await morning());
    // Who chooses the hours of the county goes with it.
    await setPreference(there.invited, { channel: "SMS", ...own, quietFrom: 0, quietTo: 9 });
    await db.center.update({ ...center, data: { quietFrom: 0, quietTo: 8 } });
    sent.push(await morning());
    expect(sent).toEqual(
      ["09:00", "05:00", "08:00"].map((time) => new Date(`2026-11-26T${time}:00+08:00`)),
    );
  });

  test("to staff stays in the inbox, unless they chose e-mail", async () => {
    const deliveries = async () => {
      const { id: wishId } = await aWishIn("SUBMITTED", cast, { isObjected: true });
      await planAll();
      const notice = { wishId, recipientId: cast.center.id };
      expect(await db.notice.count({ where: notice })).toBe(1);
      return db.delivery.findMany({ where: { notice }, select: { channel: true } });
    };
    expect(await deliveries()).toEqual([]);
    const byMail = { channel: "EMAIL", email: "desk@example.com", ...QUIET } as const;
    await setPreference(cast.center, byMail);
    expect(await deliveries()).toEqual([]); // nobody has confirmed it
    await chooseConfirmed(cast.center, byMail);
    expect(await deliveries()).toEqual([{ channel: "EMAIL" }]);
    await setPreference(cast.center, { channel: null, ...QUIET });
  });

  test("goes to the browser that agreed last", async () => {
    for (const name of ["old", "new"]) {
      const endpoint = `https://push.example.com/${name}/${cast.invited.id}`;
      await subscribePush(cast.invited, { endpoint, ...pushBrowser().keys });
    }
    const { findDeliveries } = await anInvitation(cast);
    const [delivery] = await findDeliveries();
    const newest = await db.pushSubscription.findUniqueOrThrow({
      where: { endpointToken: addressToken(`https://push.example.com/new/${cast.invited.id}`) },
    });
    expect(delivery?.subscriptionId).toBe(newest.id);
  });
});

test("two hundred notices are planned in as many statements as one", async () => {
  const statementsFor = async (wishes: number) => {
    await planAll();
    await runConcurrently(Array(wishes).fill("SUBMITTED") as "SUBMITTED"[], 4, (status) =>
      aWishIn(status, cast),
    );
    return (await recordStatements(() => planNotices(() => Promise.resolve(), NOON))).length;
  };
  expect(await statementsFor(20)).toBe(await statementsFor(1));
});

test("only what is late is forgotten: not what waits, not what was sent", async () => {
  const { id } = await anInvitation(cast);
  const isFound = async (now: Date) =>
    (await findLateDeliveries(now)).some(({ deliveryId }) => deliveryId === id);
  const later = new Date(NOON.getTime() + 1);
  expect(await isFound(NOON)).toBe(false);
  expect(await isFound(later)).toBe(true);
  for (const status of ["SENT", "FAILED", "UNCERTAIN"] as const) {
    const sentAt = status === "SENT" ? NOON : null;
    await db.delivery.update({ where: { id }, data: { status, sentAt } });
    expect(await isFound(later)).toBe(false);
  }
});

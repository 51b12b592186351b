import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { planNotices, retryDelivery, sendDelivery } from "@/lib/deliveries/commands";
import { GatewayError, type Gateway } from "@/lib/deliveries/gateway";
import * as gateways from "@/lib/deliveries/gateways";
import { dispatchWish } from "@/lib/dispatch/commands";
import { setPreference } from "@/lib/notices/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { inLanes } from "@/tests/support/races";
import { aWishIn } from "@/tests/support/scenes";

const NOON = new Date("2026-11-25T12:00:00+08:00");
const NIGHT = new Date("2026-11-25T23:00:00+08:00");

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});
beforeEach(() => void vi.restoreAllMocks());

/** The deliveries of an invitation to `invited`, planned at `now`; what was told before is old news. */
async function anInvitation(now = NOON) {
  const wish = await aWishIn("APPROVED", cast);
  await db.notice.updateMany({ where: { plannedAt: null }, data: { plannedAt: now } });
  const ask = { wishId: wish.id, to: "VOLUNTEERS" as const, volunteerIds: [cast.invited.id] };
  await dispatchWish(cast.township, ask, now);
  const queued: string[] = [];
  await planNotices(async (_, dues) => {
    queued.push(...dues.map(({ deliveryId }) => deliveryId));
    await Promise.resolve();
  }, now);
  return { wish, queued, id: present(queued[0]) };
}

const deliveryOf = (id: string) => db.delivery.findUniqueOrThrow({ where: { id } });
const sentOf = (id: string) => db.outboxMessage.findMany({ where: { deliveryId: id } });

function useGateway(gateway: Gateway) {
  vi.spyOn(gateways, "gatewayOf").mockReturnValue(gateway);
}

describe("without a gateway", () => {
  test("a notice becomes one message in the outbox, however often it is sent", async () => {
    const { id, queued } = await anInvitation();
    expect(queued).toHaveLength(1);
    await inLanes(Array(8).fill(id) as string[], 8, (one) => sendDelivery(one, NOON));
    const [message, ...more] = await sentOf(id);
    expect(more).toEqual([]);
    expect(message?.address).toBe(cast.invited.phone);
    expect(message?.text).toMatch(/有一个心愿想请您帮忙.*\/volunteer\//);
    expect(await deliveryOf(id)).toMatchObject({ status: "SENT", attempts: 1, sentAt: NOON });
  });

  test("a notice is planned once, also by two workers at once", async () => {
    const wish = await aWishIn("APPROVED", cast);
    await db.notice.updateMany({ data: { plannedAt: null }, where: { wishId: wish.id } });
    const planned = await inLanes([1, 2, 3, 4], 4, () => planNotices(async () => {}, NOON));
    const notices = await db.notice.count({ where: { wishId: wish.id } });
    expect(planned.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(notices);
    expect(await db.delivery.count({ where: { notice: { wishId: wish.id } } })).toBe(notices);
  });

  test("what cannot be queued is not planned", async () => {
    const wish = await aWishIn("APPROVED", cast);
    await expect(planNotices(() => Promise.reject(new Error("no queue")), NOON)).rejects.toThrow();
    expect(await db.notice.count({ where: { wishId: wish.id, plannedAt: null } })).toBe(2);
    expect(await db.delivery.count({ where: { notice: { wishId: wish.id } } })).toBe(0);
  });

  test("at night it waits for the morning", async () => {
    const { id } = await anInvitation(NIGHT);
    expect((await deliveryOf(id)).notBefore).toEqual(new Date("2026-11-26T07:00:00+08:00"));
  });

  test("a volunteer who chose so is written to", async () => {
    const own = { quietFrom: 22, quietTo: 7, locale: "en" } as const;
    await setPreference(cast.invited, { channel: "EMAIL", email: "bee@example.com", ...own });
    const { id } = await anInvitation();
    await sendDelivery(id, NOON);
    const [message] = await sentOf(id);
    expect(message).toMatchObject({ channel: "EMAIL", address: "bee@example.com" });
    expect(message?.text).toContain("would be glad of your help");
    await setPreference(cast.invited, { channel: "SMS", ...own });
  });
});

describe("with a gateway", () => {
  test("a message is handed over once, however many workers try", async () => {
    const { id } = await anInvitation();
    const handed: string[] = [];
    useGateway(async ({ deliveryId }) => void (await Promise.resolve(handed.push(deliveryId))));
    await sendDelivery(id, NOON);
    await sendDelivery(id, NOON);
    expect(handed).toEqual([id]);
    expect(await deliveryOf(id)).toMatchObject({ status: "SENT", attempts: 1 });
  });

  test("one that says no is tried again later, and given up after six tries", async () => {
    const { id } = await anInvitation();
    useGateway(() => Promise.reject(new GatewayError("busy", false)));
    const again = await sendDelivery(id, NOON);
    expect(again).toEqual(new Date(NOON.getTime() + 60_000));
    expect(await deliveryOf(id)).toMatchObject({ status: "PENDING", lastError: "busy" });
    for (let attempt = 2; attempt <= 6; attempt++) await sendDelivery(id, NOON);
    expect(await deliveryOf(id)).toMatchObject({ status: "FAILED", attempts: 6 });
  });

  test("a number that does not exist is given up at once", async () => {
    const { id } = await anInvitation();
    useGateway(() => Promise.reject(new GatewayError("no such number", true)));
    expect(await sendDelivery(id, NOON)).toBeNull();
    expect(await deliveryOf(id)).toMatchObject({ status: "FAILED", attempts: 1 });
  });

  test("what a stopped worker had in hand is not sent twice: staff decide", async () => {
    const { id } = await anInvitation();
    const handed: string[] = [];
    useGateway(async ({ deliveryId }) => void (await Promise.resolve(handed.push(deliveryId))));
    // The worker was stopped between handing over and writing it down.
    await db.delivery.update({ where: { id }, data: { status: "SENDING", attempts: 1 } });
    await sendDelivery(id, NOON);
    expect(handed).toEqual([]);
    expect((await deliveryOf(id)).status).toBe("UNCERTAIN");
    await expect(retryDelivery(cast.otherCenter, { deliveryId: id })).rejects.toThrow("NOT_FOUND");
    await expect(retryDelivery(cast.township, { deliveryId: id })).rejects.toThrow("FORBIDDEN");
    await retryDelivery(cast.center, { deliveryId: id }, NOON);
    await sendDelivery(id, NOON);
    expect(handed).toEqual([id]);
  });
});

import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { supplyWish } from "@/lib/orders/stock/commands";
import { checkIn, checkOut } from "@/lib/orders/service/commands";
import { GatewayError, type Gateway, type Message } from "@/lib/shared/sms/gateway";
import * as gateways from "@/lib/notices/deliveries/gateways.server";
import { sendDelivery } from "@/lib/notices/deliveries/send.data";
import { aCast, type Cast } from "@/tests/support/cast";
import { anInvitation, NOON, planAll } from "@/tests/support/invitation";
import { runConcurrently } from "@/tests/support/races";
import { aWishIn } from "@/tests/support/scenes";

const NIGHT = new Date("2026-11-25T23:00:00+08:00");
const MORNING = new Date("2026-11-26T07:00:00+08:00");

const minutesAfter = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});
beforeEach(() => void vi.restoreAllMocks());

const deliveryOf = (id: string) => db.delivery.findUniqueOrThrow({ where: { id } });

/** A gateway that does `work` with each message; gives the ids of what it was handed. */
function useGateway(work: Gateway = () => Promise.resolve()): string[] {
  const handed: string[] = [];
  vi.spyOn(gateways, "getGateway").mockReturnValue((message) => {
    handed.push(message.deliveryId);
    return work(message);
  });
  return handed;
}

const eightTimes = (id: string) =>
  runConcurrently(Array(8).fill(id) as string[], 8, (one) => sendDelivery(one, NOON));

describe("without a gateway", () => {
  test("a notice is said to be sent once, however many workers try", async () => {
    const { id } = await anInvitation(cast);
    await eightTimes(id);
    expect(await deliveryOf(id)).toMatchObject({ status: "SENT", attempts: 1, sentAt: NOON });
  });

  test("a resident is given the key to the page of the wish, and after the service to the rating", async () => {
    const messages = new Map<string, Message>();
    useGateway((message) => Promise.resolve(void messages.set(message.deliveryId, message)));
    const sendAll = async () => {
      for (const id of await planAll()) await sendDelivery(id, NOON);
    };
    const { id: wishId, trackingNumber } = await aWishIn("ACCEPTED", cast);
    await sendAll();
    await supplyWish(cast.station, { wishId, lines: [] });
    await checkIn(cast.invited, { wishId });
    await checkOut(cast.invited, { wishId, sure: true });
    await sendAll();
    const linkIn = async (template: string) => {
      const notice = { wishId, template, recipientRole: "RESIDENT" } as const;
      const { id } = await db.delivery.findFirstOrThrow({ where: { notice } });
      return messages.get(id)?.link;
    };
    expect(await linkIn("accepted")).toMatch(new RegExp(`/track/${trackingNumber}/[\\w-]{22}$`));
    expect(await linkIn("served")).toMatch(new RegExp(`/track/${trackingNumber}/[\\w-]{22}/rate$`));
  });

  test("what could not go out by day waits for the morning", async () => {
    const { id } = await anInvitation(cast);
    expect(await sendDelivery(id, NIGHT)).toEqual(MORNING);
    expect(await deliveryOf(id)).toMatchObject({ status: "PENDING", notBefore: MORNING });
    expect(await sendDelivery(id, NIGHT)).toEqual(MORNING);
    expect(await sendDelivery(id, MORNING)).toBeNull();
    expect(await deliveryOf(id)).toMatchObject({ status: "SENT" });
  });
});

describe("with a gateway", () => {
  test("a message is handed over once, however many workers try", async () => {
    const { id } = await anInvitation(cast);
    const handed = useGateway();
    await eightTimes(id);
    expect(handed).toEqual([id]);
    expect(await deliveryOf(id)).toMatchObject({ status: "SENT", attempts: 1 });
  });

  test("one that says no is tried again ever later, and given up after six tries", async () => {
    const { id } = await anInvitation(cast);
    await db.wish.updateMany({ data: { urgency: "URGENT" } });
    const handed = useGateway(() => Promise.reject(new GatewayError("busy", "LATER")));
    const first = await sendDelivery(id, NOON);
    expect(first).toEqual(minutesAfter(NOON, 1));
    expect(await deliveryOf(id)).toMatchObject({ status: "PENDING", lastError: "busy" });
    expect(await sendDelivery(id, NOON)).toEqual(first);
    expect(handed).toHaveLength(1);
    for (let at = first; at;) at = await sendDelivery(id, at);
    expect(handed).toHaveLength(6);
    expect(await deliveryOf(id)).toMatchObject({ status: "FAILED", attempts: 6 });
  });

  test("a number that does not exist is given up at once", async () => {
    const { id } = await anInvitation(cast);
    useGateway(() => Promise.reject(new GatewayError("no such number", "NEVER")));
    expect(await sendDelivery(id, NOON)).toBeNull();
    expect(await deliveryOf(id)).toMatchObject({ status: "FAILED", attempts: 1 });
  });

  test("what a stopped worker had in hand is left alone for a minute, then nobody knows", async () => {
    const { id } = await anInvitation(cast);
    const killed = useGateway(() => Promise.reject(new Error("killed in the midst of it")));
    await expect(sendDelivery(id, NOON)).rejects.toThrow("killed");
    const later = minutesAfter(NOON, 1);
    expect(await sendDelivery(id, NOON)).toEqual(later);
    expect((await deliveryOf(id)).status).toBe("SENDING");
    expect(await sendDelivery(id, later)).toBeNull();
    expect(await sendDelivery(id, later)).toBeNull();
    expect((await deliveryOf(id)).status).toBe("UNCERTAIN");
    expect(killed).toEqual([id]);
  });
});

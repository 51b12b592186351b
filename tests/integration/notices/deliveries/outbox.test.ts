import { GatewayError } from "@/lib/shared/sms/gateway";
import * as gateways from "@/lib/notices/deliveries/gateways.server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { retryDelivery } from "@/lib/notices/deliveries/commands";
import { countOutbox, listOutbox } from "@/lib/notices/deliveries/queries";
import { findLateDeliveries } from "@/lib/notices/deliveries/relay.data";
import { sendDelivery } from "@/lib/notices/deliveries/send.data";
import { parseCursor } from "@/lib/shared/forms/paging";
import type { DeliveryStatus } from "@/prisma/generated/enums";
import { aCast, type Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { anInvitation, NOON, planAll } from "@/tests/support/invitation";
import { runConcurrently } from "@/tests/support/races";
import { aWishIn } from "@/tests/support/scenes";

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
});

const setStatus = (id: string, status: DeliveryStatus) =>
  db.delivery.update({
    where: { id },
    data: { status, attempts: 3, lastError: "busy", sentAt: status === "SENT" ? NOON : null },
  });

const count = <T>(rows: T[]) => rows.length;

describe("the outbox", () => {
  test("is the county's: the centre sees it, and nobody else", async () => {
    const { id, wishId } = await anInvitation(cast);
    const { rows } = await listOutbox(cast.center, {});
    const row = present(rows.find((one) => one.id === id));
    expect(row).toMatchObject({ wishId, channel: "SMS", status: "PENDING", template: "invited" });
    expect(row.address).toMatch(/^\d{3}\*+\d{4}$/);
    for (const other of [cast.station, cast.township, cast.city, cast.otherCenter]) {
      expect((await listOutbox(other, {})).rows).toEqual([]);
      expect((await countOutbox(other)).PENDING).toBe(0);
    }
  });

  test("hides whom it was for also where the gateway repeats it", async () => {
    const { id } = await anInvitation(cast);
    vi.spyOn(gateways, "getGateway").mockReturnValueOnce(({ address }) =>
      Promise.reject(new GatewayError(`no such number: ${address}`, "NEVER")),
    );
    await sendDelivery(id, NOON);
    const [row] = (await listOutbox(cast.center, { status: "FAILED" })).rows;
    expect(row?.lastError).toMatch(/^no such number: \d{3}\*{4}\d{4}$/);
  });

  test("counts and filters by what became of each", async () => {
    const { id } = await anInvitation(cast);
    await setStatus(id, "FAILED");
    const counts = await countOutbox(cast.center);
    expect(counts).toMatchObject({ FAILED: 1, SENT: 0, UNCERTAIN: 0 });
    const failed = await listOutbox(cast.center, { status: "FAILED" });
    expect(failed.rows).toMatchObject([{ id, attempts: 3, lastError: "busy" }]);
    expect(count((await listOutbox(cast.center, { status: "PENDING" })).rows)).toBe(counts.PENDING);
    expect((await listOutbox(cast.center, { channel: "EMAIL" })).rows).toEqual([]);
  });

  test("is read on page by page, newest first, each row once", async () => {
    await runConcurrently(Array(40).fill("SUBMITTED") as "SUBMITTED"[], 4, (status) =>
      aWishIn(status, cast),
    );
    await planAll();
    const first = await listOutbox(cast.center, {});
    const second = await listOutbox(cast.center, { before: present(parseCursor(first.next)) });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    const counts = await countOutbox(cast.center);
    expect(new Set(ids).size).toBe(counts.PENDING);
    expect(ids).toHaveLength(counts.PENDING);
    expect(second.next).toBeNull();
    const oldest = { sort: "made", order: "up" } as const;
    const up = await listOutbox(cast.center, oldest);
    const upOn = present(parseCursor(up.next));
    const { rows } = await listOutbox(cast.center, { ...oldest, before: upOn });
    expect([...up.rows, ...rows].map(({ id }) => id)).toEqual(ids.toReversed());
  });
});

describe("再发一次", () => {
  test.each(["FAILED", "UNCERTAIN"] as const)(
    "%s is sent again at the word of the centre, from the first try on",
    async (status) => {
      const { id } = await anInvitation(cast);
      await setStatus(id, status);
      await retryDelivery(cast.center, { deliveryId: id }, NOON);
      const again = await db.delivery.findUniqueOrThrow({ where: { id } });
      expect(again).toMatchObject({ status: "PENDING", attempts: 0, lastError: null });
      const found = await findLateDeliveries(new Date(NOON.getTime() + 1));
      expect(found.map(({ deliveryId }) => deliveryId)).toContain(id);
      await sendDelivery(id, NOON);
      const sent = await db.delivery.findUniqueOrThrow({ where: { id } });
      expect(sent).toMatchObject({ status: "SENT", attempts: 1 });
    },
  );

  test.each(["PENDING", "SENDING", "SENT"] as const)("%s is not", async (status) => {
    const { id } = await anInvitation(cast);
    await setStatus(id, status);
    await expect(retryDelivery(cast.center, { deliveryId: id })).rejects.toThrow("NOT_FOUND");
    expect(await db.delivery.findUnique({ where: { id } })).toMatchObject({ status, attempts: 3 });
  });

  test("is not for other places, nor for who is no staff of the centre", async () => {
    const { id } = await anInvitation(cast);
    await setStatus(id, "FAILED");
    const input = { deliveryId: id };
    await expect(retryDelivery(cast.otherCenter, input)).rejects.toThrow("NOT_FOUND");
    for (const actor of [cast.station, cast.township, cast.city, cast.invited]) {
      await expect(retryDelivery(actor, input)).rejects.toThrow("FORBIDDEN");
    }
  });
});

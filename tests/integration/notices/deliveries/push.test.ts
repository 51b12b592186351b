import webPush from "web-push";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { subscribePush } from "@/lib/notices/inbox/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { httpStandIn } from "@/tests/support/http-stand-in";
import { anInvitation, NOON, planAll } from "@/tests/support/invitation";
import { pushBrowser, withoutTls } from "@/tests/support/push-browser";
import { aWishIn } from "@/tests/support/scenes";

let cast: Cast;
const endings: (() => void)[] = [];
beforeEach(async () => {
  cast = await aCast();
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  vi.stubEnv("VAPID_PUBLIC_KEY", publicKey);
  vi.stubEnv("VAPID_PRIVATE_KEY", privateKey);
  vi.resetModules(); // the environment is read once
  endings.push(withoutTls());
});
afterEach(() => {
  for (const end of endings.splice(0)) end();
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** A browser of `invited`, at a push service that gives these answers. */
async function aBrowser(...answers: Parameters<typeof httpStandIn>) {
  const service = await httpStandIn(...answers);
  endings.push(service.close);
  const browser = pushBrowser();
  const endpoint = `https://127.0.0.1:${service.port}/device`;
  await subscribePush(cast.invited, { endpoint, ...browser.keys });
  return { ...service, ...browser };
}

const send = async (id: string, now = NOON) =>
  (await import("@/lib/notices/deliveries/send.data")).sendDelivery(id, now);

const browsersOf = () => db.pushSubscription.count({ where: { personId: cast.invited.id } });

const CREATED = { status: 201 };
const GONE = { status: 410 };

test("a browser is told in a letter only it can read", async () => {
  const browser = await aBrowser(CREATED);
  const { id, wishId } = await anInvitation(cast);
  await send(id);
  await send(id);
  expect(browser.calls).toHaveLength(1);
  const [call] = browser.calls;
  expect(call?.headers["content-encoding"]).toBe("aes128gcm");
  expect(call?.headers.authorization).toMatch(/^vapid t=.+, k=.+/);
  expect(browser.read(call?.body ?? Buffer.alloc(0))).toEqual({
    title: "蜂巢",
    body: expect.stringContaining("有一个心愿想请您帮忙") as string,
    url: expect.stringMatching(new RegExp(`^http.+/volunteer/services/${wishId}$`)) as string,
  });
  expect((await db.delivery.findUniqueOrThrow({ where: { id } })).status).toBe("SENT");
});

test("a push service that is down is tried again, and the browser stays known", async () => {
  await aBrowser({ status: 503 }, CREATED);
  const { id, findDeliveries } = await anInvitation(cast);
  const again = present(await send(id));
  expect(await send(id, again)).toBeNull();
  expect(await findDeliveries()).toMatchObject([{ channel: "PUSH", status: "SENT", attempts: 2 }]);
  expect(await browsersOf()).toBe(1);
});

test("a browser that is gone is forgotten, and the notice goes out by SMS", async () => {
  await aBrowser(GONE);
  const { id, findDeliveries } = await anInvitation(cast);
  await send(id);
  expect(await browsersOf()).toBe(0);
  for (const queued of await planAll()) await send(queued);
  expect(await findDeliveries()).toMatchObject([
    { channel: "PUSH", status: "FAILED", attempts: 1 },
    { channel: "SMS", status: "SENT" },
  ]);
});

test("so it does when there is a second browser: a notice takes each way once", async () => {
  await aBrowser(CREATED);
  await aBrowser(GONE);
  const { id, findDeliveries } = await anInvitation(cast);
  await send(id);
  await planAll();
  expect((await findDeliveries()).map(({ channel }) => channel)).toEqual(["PUSH", "SMS"]);
  expect(await browsersOf()).toBe(1);
});

test("of staff there is no phone: what a browser cannot tell them stays in the inbox", async () => {
  const browser = await aBrowser(GONE);
  await db.pushSubscription.deleteMany({ where: { personId: cast.invited.id } });
  const endpoint = `https://127.0.0.1:${browser.port}/desk`;
  await subscribePush(cast.center, { endpoint, ...browser.keys });
  const { id: wishId } = await aWishIn("SUBMITTED", cast, { isObjected: true });
  for (const queued of await planAll()) await send(queued);
  await planAll();
  const notice = { wishId, recipientId: cast.center.id };
  expect(await db.delivery.findMany({ where: { notice } })).toMatchObject([
    { channel: "PUSH", status: "FAILED" },
  ]);
});

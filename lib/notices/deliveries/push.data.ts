import "server-only";
import webPush from "web-push";
import { db } from "@/lib/shared/db/db";
import { GatewayError, type Gateway } from "@/lib/shared/sms/gateway";
import { findKeyOwners, openBrowser } from "@/lib/notices/inbox/sealed-address.data";
import type { PushKeys } from "@/lib/shared/env.server";

const TIMEOUT_MS = 10_000;

/** The answers of a push service for a browser that no longer exists. */
const GONE = [404, 410];

/** Sends to a browser, encrypted for it; `public/push.js` shows the message. */
export function pushGateway(vapidDetails: PushKeys): Gateway {
  return async ({ deliveryId, address: id, title, text, link }) => {
    const device = await db.pushSubscription.findUnique({ where: { id } });
    const browser = device && openBrowser(await findKeyOwners(db, [device]), device);
    if (!browser) throw new GatewayError("the browser has signed off", "NEVER");
    const { endpoint, p256dh, auth } = browser;
    const body = JSON.stringify({ title, body: text, url: link });
    try {
      await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, body, {
        vapidDetails,
        timeout: TIMEOUT_MS,
        // Of two messages with the same topic the browser gets only the later one.
        topic: deliveryId.replaceAll("-", ""),
      });
    } catch (error) {
      const status = error instanceof webPush.WebPushError ? error.statusCode : 0;
      const isGone = GONE.includes(status);
      if (isGone) await db.pushSubscription.deleteMany({ where: { id } });
      throw new GatewayError(`${status} ${String(error)}`, isGone ? "NEVER" : "LATER");
    }
  };
}

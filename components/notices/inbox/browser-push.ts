const WORKER = "/push.js";

/** The address of this browser, null where there is none yet; NONE: it cannot be told at all. */
export async function currentPush(): Promise<{ endpoint: string | null } | "NONE" | "DENIED"> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window)) return "NONE";
  if (Notification.permission === "denied") return "DENIED";
  return { endpoint: (await findSubscription())?.endpoint ?? null };
}

type Keys = { endpoint: string; p256dh: string; auth: string };

/** Asks the person and the browser's push service. */
export async function agreeToPush(key: string): Promise<Keys | "DENIED" | "FAILED"> {
  if ((await Notification.requestPermission()) !== "granted") return "DENIED";
  try {
    await navigator.serviceWorker.register(WORKER);
    const { pushManager } = await navigator.serviceWorker.ready;
    // One made for another key of ours would be refused: made anew, it is for this one.
    await (await pushManager.getSubscription())?.unsubscribe();
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    const { endpoint = "", keys = {} } = made.toJSON();
    return { endpoint, p256dh: keys.p256dh ?? "", auth: keys.auth ?? "" };
  } catch {
    return "FAILED";
  }
}

/** The address that is told no longer. */
export async function endPush(): Promise<string | null> {
  const subscription = await findSubscription();
  await subscription?.unsubscribe();
  return subscription?.endpoint ?? null;
}

async function findSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

const WORKER_PATH = "/push.js";

/** The push endpoint of this browser, null if not subscribed. NONE: the browser cannot do push. */
export async function findCurrentPush(): Promise<{ endpoint: string | null } | "NONE" | "DENIED"> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window)) return "NONE";
  if (Notification.permission === "denied") return "DENIED";
  return { endpoint: (await findSubscription())?.endpoint ?? null };
}

type Keys = { endpoint: string; p256dh: string; auth: string };

/** Asks the person for permission, then subscribes with this public VAPID key. */
export async function subscribeToPush(key: string): Promise<Keys | "DENIED" | "FAILED"> {
  if ((await Notification.requestPermission()) !== "granted") return "DENIED";
  try {
    await navigator.serviceWorker.register(WORKER_PATH);
    const { pushManager } = await navigator.serviceWorker.ready;
    // `subscribe` refuses if a subscription with another key exists, so an old one is removed first.
    await (await pushManager.getSubscription())?.unsubscribe();
    const subscription = await pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: key,
    });
    const { endpoint = "", keys = {} } = subscription.toJSON();
    return { endpoint, p256dh: keys.p256dh ?? "", auth: keys.auth ?? "" };
  } catch {
    return "FAILED";
  }
}

/** Removes the subscription of this browser and returns its endpoint, null if there was none. */
export async function unsubscribeFromPush(): Promise<string | null> {
  const subscription = await findSubscription();
  await subscription?.unsubscribe();
  return subscription?.endpoint ?? null;
}

async function findSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER_PATH);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { approveWish } from "@/lib/orders/wishes/commands";
import { aWish } from "@/tests/support/factories";
import { httpStandIn } from "@/tests/support/http-stand-in";
import { aNetwork, ask } from "@/tests/support/network";
import { seededRandom } from "@/tests/support/races";
import { workerProcesses } from "@/tests/support/worker-processes";

const PATIENCE_MS = 180_000;

/** So many deliveries a worker has in hand at once. */
const LANES = 4;

beforeEach(() => db.notice.updateMany({ data: { plannedAt: new Date() } }));

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

/** Waits on the database, not on the clock; asked more often, it would have less time for the workers. */
const until = (isSo: () => Promise<boolean>) =>
  vi.waitUntil(isSo, { interval: 50, timeout: PATIENCE_MS });

/** So many invitations, and what the residents of the wishes are told; urgent, so that they go out at night as well. */
async function invitations(wishes: number, invited: number): Promise<number> {
  const network = await aNetwork(invited);
  const { county, station, volunteers } = network;
  for (let made = 0; made < wishes; made++) {
    const { id: wishId } = await aWish(county.village.id);
    const review = { categoryId: county.category.id, urgency: "URGENT", isPublic: true } as const;
    await approveWish(station, { wishId, ...review });
    await ask(network, wishId, volunteers, new Date());
  }
  // That the wish was received is no longer news once it is confirmed.
  const notices = await db.notice.count({
    where: { plannedAt: null, template: { in: ["approved", "invited"] } },
  });
  expect(notices).toBeGreaterThanOrEqual(wishes * invited);
  return notices;
}

/**
 * Two workers, one of which is killed each time `done` has passed another of so many random numbers
 * below `notices`; a new one takes its place.
 */
async function killAtRandom(
  seed: number,
  kills: number,
  notices: number,
  done: () => Promise<number>,
  env: Record<string, string> = {},
) {
  const random = seededRandom(seed);
  const moments = Array.from({ length: kills }, () => Math.floor(random() * notices));
  const workers = workerProcesses(env);
  endings.push(workers.stop);
  workers.start(2);
  for (const moment of moments.sort((a, b) => a - b)) {
    await until(async () => (await done()) > moment);
    await workers.kill(random() < 0.5 ? 0 : 1);
    workers.start(1);
  }
  return workers;
}

test(
  "two workers killed at random among a thousand invitations: none is lost, none comes twice",
  { timeout: PATIENCE_MS },
  async () => {
    const notices = await invitations(10, 100);
    const sent = () => db.delivery.count({ where: { status: "SENT" } });
    const workers = await killAtRandom(7, 8, notices, sent);
    await until(async () => (await sent()) >= notices);

    const deliveries = await db.delivery.findMany({ select: { noticeId: true, attempts: true } });
    expect(deliveries).toHaveLength(notices);
    expect(new Set(deliveries.map(({ noticeId }) => noticeId)).size).toBe(notices);
    expect(deliveries.every(({ attempts }) => attempts === 1)).toBe(true);
    expect(await workers.stop()).toEqual([0, 0]);
  },
);

test(
  "a gateway is handed none twice either; what a killed worker had in its hand is said to be uncertain",
  { timeout: PATIENCE_MS },
  async () => {
    const notices = await invitations(4, 50);
    const ofThisTest = { createdAt: { gte: new Date() } };
    const gateway = await httpStandIn({ body: '{"Code":"OK"}' });
    endings.push(gateway.close);
    const handed = () => Promise.resolve(gateway.calls.length);
    const workers = await killAtRandom(11, 4, notices, handed, smsAccount(gateway.port));
    const done = () =>
      db.delivery.count({ where: { status: { in: ["SENT", "SENDING"] }, ...ofThisTest } });
    await until(async () => (await done()) === notices);
    // A minute later …
    const inHand = { status: "SENDING" } as const;
    await db.delivery.updateMany({ where: inHand, data: { notBefore: new Date(0) } });
    await db.$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE state = 'created'`;
    await until(async () => (await db.delivery.count({ where: inHand })) === 0);
    await workers.stop();

    const ids = gateway.calls.map(({ body }) => new URLSearchParams(body.toString()).get("OutId"));
    expect(new Set(ids).size).toBe(ids.length);
    const sent = await db.delivery.count({ where: { status: "SENT", ...ofThisTest } });
    const uncertain = await db.delivery.count({ where: { status: "UNCERTAIN" } });
    expect(sent + uncertain).toBe(notices);
    expect(ids.length).toBeGreaterThanOrEqual(sent);
    expect(uncertain).toBeLessThanOrEqual(4 * LANES);
  },
);

function smsAccount(port: number): Record<string, string> {
  const names = ["KEY_ID", "KEY_SECRET", "SIGN_NAME", "TEMPLATE", "NOTICE_TEMPLATE"];
  const account = Object.fromEntries(names.map((name) => [`SMS_${name}`, name]));
  return { ...account, SMS_ENDPOINT: `http://127.0.0.1:${port}/` };
}

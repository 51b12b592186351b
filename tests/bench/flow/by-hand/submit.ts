import { createHmac, randomInt } from "node:crypto";
import type { Pool } from "pg";
import { drawTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { inTransaction, one, type Row, runOn } from "@/tests/bench/flow/by-hand/run";
import { aWishForm } from "@/tests/support/factories";

type Form = ReturnType<typeof aWishForm>;

const MINUTE = 60_000;
const YEAR_MINUTES = 365 * 24 * 60;

/** 点单, with a code for the phone as lib/orders/wishes/commands.ts asks for one. Returns the wish. */
export async function submitByHand(pool: Pool, siteId: string, network: string): Promise<Row> {
  const run = runOn(pool);
  const form = aWishForm(siteId);
  const code = await sendCode(pool, form, network);

  const now = new Date();
  const token = tokenFor(form.phone);
  const triesKey = keyFor("wrongCode", form.phone);
  await run("findSubmitted", form.idempotencyKey, token);
  const tries = [keyFor("wrongCodesFromNetwork", network), triesKey];
  await run("countTries", tries, now, later(now, 15));
  const trackingNumber = await recordWish(pool, form, code, now);
  await run("forgetTries", triesKey);
  await run("countTries", [keyFor("used", form.idempotencyKey)], now, later(now, 60));
  const limits = ["wrongCodesFromNetwork", "codesAtOnce", "codesFromNetwork"];
  await run(
    "takeBackTries",
    limits.map((limit) => keyFor(limit, network)),
  );
  await run("countTries", [keyFor("confirmed", form.phone)], now, later(now, YEAR_MINUTES));
  return one(run("findTracked", trackingNumber));
}

async function sendCode(
  pool: Pool,
  { idempotencyKey, phone, siteId }: Form,
  network: string,
): Promise<string> {
  const run = runOn(pool);
  const now = new Date();
  await run("findSubmitted", idempotencyKey, tokenFor(phone));
  const keys = [
    ...[keyFor("codesAtOnce", network), keyFor("codesFromNetwork", network)],
    ...[keyFor("codeToPhone", phone), keyFor("codesForPlace", siteId), keyFor("codesOfServer", "")],
  ];
  await run("countTries", keys, now, later(now, 60));
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await run("addCode", tokenFor(phone), hash(phone, code), now, later(now, 10));
  return code;
}

function recordWish(pool: Pool, form: Form, code: string, now: Date): Promise<string> {
  const { phone, siteId } = form;
  const trackingNumber = drawTrackingNumber();
  return inTransaction(pool, async (run) => {
    await one(run("useCode", tokenFor(phone), hash(phone, code), now));
    const site = await one(run("findSite", siteId));
    const resident = await one(run("addResident", tokenFor(phone), now));
    const wish = await one(
      run(
        "addWish",
        trackingNumber,
        form.idempotencyKey,
        site.centerId,
        siteId,
        resident.id,
        form.content,
        now,
      ),
    );
    const who = ["RESIDENT", resident.id] as const;
    const data = { limits: { step: { amount: 1, unit: "WORKING_DAYS" } } };
    await run(
      "addEvent",
      ...[wish.id, 1, 1, "submit", null, "SUBMITTED", ...who, siteId, data, now],
      ...[null, null, null, null],
    );
    await run("addNotice", wish.id, 1, "submitted", ...who, now);
    return trackingNumber;
  });
}

function hash(phone: string, code: string): string {
  return createHmac("sha256", "floor").update(`${phone}:${code}`).digest("hex");
}

/** As long as the keyed digests of the counts. */
function keyFor(name: string, value: string): string {
  return `${name}:${value.slice(0, 27).padEnd(27, "-")}`;
}

/** As long as the token of a phone. */
function tokenFor(phone: string): string {
  return phone.padEnd(22, "-");
}

function later(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * MINUTE);
}

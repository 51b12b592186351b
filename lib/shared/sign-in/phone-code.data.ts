import "server-only";
import { createHmac, randomInt } from "node:crypto";
import { codeSender } from "@/lib/shared/sign-in/code-sender.data";
import {
  countCodeRequest,
  countCodeTry,
  type CodeRequest,
} from "@/lib/shared/sign-in/code-limits.data";
import { db, type Transaction } from "@/lib/shared/db/db";
import { env } from "@/lib/shared/env.server";
import { phoneToken } from "@/lib/shared/sealing/token.server";
import { AppError } from "@/lib/shared/errors";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";
import { rememberUse, wasUsed } from "@/lib/shared/sign-in/used-codes.data";
import { UNKNOWN_SENDER, type Sender } from "@/lib/shared/limits/sender";

const MINUTES_VALID = 10;

/** Sends a new six-digit code to a phone; older ones stay valid until they expire. */
export async function sendCode(
  phone: string,
  now: Date,
  request: CodeRequest = { sender: UNKNOWN_SENDER },
): Promise<void> {
  await countCodeRequest(phone, request, now);
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await db.phoneCode.create({
    data: {
      phoneToken: phoneToken(phone),
      codeHash: hash(phone, code),
      createdAt: now,
      expiresAt: later(now, MINUTES_VALID * MINUTE_MS),
    },
    select: { id: true },
  });
  const t = getTranslator("zh-CN", "notices");
  await codeSender()(phone, code, t("code", { code, minutes: MINUTES_VALID }));
}

/**
 * Consumes a code and does `work` in the same transaction, so that both happen or neither. Throws
 * WRONG_CODE, with the tries `left`, if the phone has no such valid code.
 */
export async function withCode<T>(
  phone: string,
  code: string,
  now: Date,
  work: (tx: Transaction) => Promise<T>,
  sender: Sender = UNKNOWN_SENDER,
): Promise<T> {
  // Counted before the check, so that guesses sent in parallel are stopped as well.
  const { left, confirm, forget } = await countCodeTry(phone, sender, now);
  let isRight = false;
  try {
    const result = await db.$transaction(async (tx) => {
      isRight = await consumeCode(tx, phone, code, now);
      if (!isRight) throw new AppError("WRONG_CODE", { left });
      await rememberUse(tx, phone, code, now);
      return work(tx);
    });
    await forget();
    return result;
  } finally {
    if (isRight) await confirm();
  }
}

/**
 * Throws WRONG_CODE, with the tries `left`, unless this code was sent to the phone and is valid, or was
 * used within the last hour.
 */
export async function ensureSent(
  phone: string,
  code: string,
  now: Date,
  sender: Sender,
): Promise<void> {
  const { left, forget } = await countCodeTry(phone, sender, now);
  const isSent = (await wasUsed(phone, code, now)) || (await isWaiting(phone, code, now));
  if (!isSent) throw new AppError("WRONG_CODE", { left });
  await forget();
}

async function isWaiting(phone: string, code: string, now: Date): Promise<boolean> {
  return (await db.phoneCode.count({ where: validCode(phone, code, now) })) > 0;
}

async function consumeCode(tx: Transaction, phone: string, code: string, now: Date) {
  // Deleting is the compare-and-set: of two who send the same code at once one finds it.
  const { count } = await tx.phoneCode.deleteMany({ where: validCode(phone, code, now) });
  return count > 0;
}

function validCode(phone: string, code: string, now: Date) {
  return { phoneToken: phoneToken(phone), codeHash: hash(phone, code), expiresAt: { gt: now } };
}

/** Deletes the codes that nobody used in time. Returns how many. */
export async function deleteOldCodes(now: Date): Promise<number> {
  const { count } = await db.phoneCode.deleteMany({ where: { expiresAt: { lt: now } } });
  return count;
}

function hash(phone: string, code: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`${phone}:${code}`).digest("hex");
}

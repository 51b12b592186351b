import "server-only";
import { cookies } from "next/headers";
import * as z from "zod";
import { MINUTE_MS } from "@/lib/shared/days/durations";
import {
  readSealedCookie,
  sealClaims,
  setSealedCookie,
} from "@/lib/shared/auth/sealed-cookie.server";
import { phoneToken } from "@/lib/shared/sealing/token.server";

/** Kept long enough for the wishes of a family, short enough for a computer that others use next. */
const COOKIE = { name: "hive-phone", path: "/", maxAgeSeconds: (30 * MINUTE_MS) / 1000 };

const claimsSchema = z.object({ phoneToken: z.string() });

/** Remembers for half an hour that this browser has just confirmed the phone by a code. */
export async function rememberConfirmedPhone(phone: string): Promise<void> {
  await setSealedCookie(COOKIE, await sealClaims(COOKIE, { phoneToken: phoneToken(phone) }));
}

/** The keyed hash of the phone that this browser confirmed within the last half hour, or null. */
export async function readConfirmedPhone(): Promise<string | null> {
  return (await readSealedCookie(COOKIE, claimsSchema))?.phoneToken ?? null;
}

/** Whether this browser confirmed this phone within the last half hour. */
export async function hasJustConfirmed(phone: string): Promise<boolean> {
  return (await readConfirmedPhone()) === phoneToken(phone);
}

/** Forgets it, before somebody else uses this browser. */
export async function forgetConfirmedPhone(): Promise<void> {
  (await cookies()).delete(COOKIE.name);
}

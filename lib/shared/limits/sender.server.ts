import "server-only";
import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import * as z from "zod";
import { DAY_MS } from "@/lib/shared/days/durations";
import { env } from "@/lib/shared/env.server";
import { keyedDigest } from "@/lib/shared/limits/digest.server";
import { networkOf } from "@/lib/shared/limits/network";
import type { Device, Sender } from "@/lib/shared/limits/sender";
import { ADDRESS_HEADER } from "@/lib/shared/limits/stamp-addresses.server";

const COOKIE = "hive-device";
const MAX_AGE_SECONDS = (365 * DAY_MS) / 1000;

/** A computer at a counter is used by some colleagues and many residents. */
const MAX_KNOWN = 20;

const deviceSchema = z.object({ id: z.uuid(), known: z.array(z.string()).max(MAX_KNOWN) });

/** The sender of the current request. */
export async function readSender(): Promise<Sender> {
  const address = (await headers()).get(ADDRESS_HEADER);
  return { network: address === null ? null : networkOf(address), device: await readDevice() };
}

/** An account or phone that a browser may be known for. */
export type Proven = { staffId: string } | { phone: string };

/** Whether the account signed in, or the phone was confirmed, from this browser before. */
export function knows({ device }: Sender, proven: Proven): boolean {
  return device !== null && device.known.includes(digestOf(proven));
}

/**
 * Remembers that this was proven from this browser: strangers who try passwords or ask for codes then
 * do not lock its owner out. It proves nothing by itself.
 */
export async function rememberDevice(proven: Proven): Promise<void> {
  const { id, known } = (await readDevice()) ?? { id: randomUUID(), known: [] };
  const digest = digestOf(proven);
  const token = await encode({
    token: { id, known: [digest, ...known.filter((one) => one !== digest)].slice(0, MAX_KNOWN) },
    secret: env().AUTH_SECRET,
    salt: COOKIE,
    maxAge: MAX_AGE_SECONDS,
  });
  (await cookies()).set(COOKIE, token, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().PUBLIC_URL?.startsWith("https:") ?? false,
    path: "/",
    maxAge: MAX_AGE_SECONDS,
  });
}

async function readDevice(): Promise<Device | null> {
  const token = (await cookies()).get(COOKIE)?.value;
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: env().AUTH_SECRET, salt: COOKIE });
    return deviceSchema.safeParse(claims).data ?? null;
  } catch {
    return null;
  }
}

function digestOf(proven: Proven): string {
  return "phone" in proven
    ? keyedDigest("device-phone", proven.phone)
    : keyedDigest("device-staff", proven.staffId);
}

import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import * as z from "zod";
import { DAY_MS } from "@/lib/shared/days/durations";
import {
  readSealedCookie,
  sealClaims,
  setSealedCookie,
} from "@/lib/shared/auth/sealed-cookie.server";
import { keyedDigest } from "@/lib/shared/limits/digest.server";
import { networkOf } from "@/lib/shared/limits/network";
import type { Device, Sender } from "@/lib/shared/limits/sender";
import { ADDRESS_HEADER } from "@/lib/shared/limits/stamp-addresses.server";

const COOKIE = { name: "hive-device", path: "/", maxAgeSeconds: (365 * DAY_MS) / 1000 };

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
  const latest = [digest, ...known.filter((one) => one !== digest)].slice(0, MAX_KNOWN);
  await setSealedCookie(COOKIE, await sealClaims(COOKIE, { id, known: latest }));
}

function readDevice(): Promise<Device | null> {
  return readSealedCookie(COOKIE, deviceSchema);
}

function digestOf(proven: Proven): string {
  return "phone" in proven
    ? keyedDigest("device-phone", proven.phone)
    : keyedDigest("device-staff", proven.staffId);
}

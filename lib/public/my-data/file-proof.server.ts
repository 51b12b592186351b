import "server-only";
import { timingSafeEqual } from "node:crypto";
import { later, MINUTE_MS } from "@/lib/shared/days/durations";
import { keyedDigest } from "@/lib/shared/limits/digest.server";
import type { FileAddress } from "@/lib/public/my-data/schema";

/** The parameters of an address that opens the file of one person for some minutes. */
export type FileProof = { until: number; proof: string };

const MINUTES_VALID = 10;

/** The parameters of the address of this person's file, for who has just typed a code sent to their phone. */
export function fileProof(personId: string, now: Date): FileProof {
  const until = later(now, MINUTES_VALID * MINUTE_MS).getTime();
  return { until, proof: digest(personId, until) };
}

/** Whether the parameters are of this person, and of the last ten minutes. */
export function isFileProof(personId: string, { until, proof }: FileAddress, now: Date): boolean {
  if (until === undefined || proof === undefined || until <= now.getTime()) return false;
  const expected = Buffer.from(digest(personId, until));
  const given = Buffer.from(proof);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function digest(personId: string, until: number): string {
  return keyedDigest("my-data", `${personId} ${until}`);
}

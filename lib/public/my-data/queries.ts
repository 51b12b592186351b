import "server-only";
import { db } from "@/lib/shared/db/db";
import type { ErrorCode } from "@/lib/shared/errors";
import { findRefusalToErase } from "@/lib/orders/erasure/refusal.data";
import { isFileProof } from "@/lib/public/my-data/file-proof.server";
import { maskData, type OwnData } from "@/lib/public/my-data/own-data";
import type { DataSubject } from "@/lib/public/my-data/policy";
import { readResidentData } from "@/lib/public/my-data/resident-data.data";
import type { FileAddress } from "@/lib/public/my-data/schema";
import { readVolunteerData } from "@/lib/public/my-data/volunteer-data.data";

export type MyData = {
  /** Masked. */
  data: OwnData;
  /** Why it cannot be deleted now, or null. */
  refusal: ErrorCode | null;
};

/** What the page shows: of a resident, what came with the wish of the link; masked. */
export async function findMyData(subject: DataSubject): Promise<MyData> {
  const data =
    subject.role === "RESIDENT"
      ? await readResidentData(subject.id, subject.wishId)
      : await readVolunteerData(subject.id);
  return { data: maskData(data), refusal: await findRefusalToErase(db, subject) };
}

/** Everything that is stored about the person, as JSON; null unless the address proves a recent code. */
export async function findMyFile(
  subject: DataSubject,
  address: FileAddress,
  now = new Date(),
): Promise<string | null> {
  if (!isFileProof(subject.id, address, now)) return null;
  const data =
    subject.role === "RESIDENT"
      ? await readResidentData(subject.id)
      : await readVolunteerData(subject.id);
  const byColumn = Object.fromEntries(data.map(({ column, entries }) => [column, entries]));
  return JSON.stringify({ madeAt: now, about: subject.role, data: byColumn }, null, 2);
}

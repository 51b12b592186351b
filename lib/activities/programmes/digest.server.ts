import "server-only";
import { createHash } from "node:crypto";
import type { Entry } from "@/lib/activities/programmes/entry";

/** SHA-256 of the entries of a programme in their order, in hexadecimal: the same for the same list only. */
export function digestOf(entries: Entry[]): string {
  const lines = entries.map((entry) =>
    JSON.stringify([
      ...[entry.activityId, entry.title, entry.startsAt, entry.endsAt, entry.place, entry.town],
      ...[entry.spot, entry.host, entry.category, entry.platform, entry.admission, entry.places],
    ]),
  );
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

import "server-only";
import { deleteOldSessions } from "@/lib/shared/sessions/delete-old-sessions.data";
import { deleteOldNotices } from "@/lib/notices/deliveries/delete-old-notices.data";
import { deleteUnconfirmedEmails } from "@/lib/notices/inbox/delete-unconfirmed-emails.data";
import { eraseOldResidents } from "@/lib/orders/erasure/erase-old-residents.data";
import { eraseOldVolunteers } from "@/lib/orders/erasure/erase-old-volunteers.data";
import type { Pace } from "@/lib/worker/pace";
import { repeat } from "@/lib/worker/repeat";

/** Deletes and erases what has been kept for long enough (lib/shared/retention/rules.ts). Returns a function that stops it. */
export function startRetention({ recountSeconds }: Pace): () => Promise<void> {
  return repeat(recountSeconds, async () => {
    const now = new Date();
    await deleteOldSessions(now);
    await deleteOldNotices(now);
    await deleteUnconfirmedEmails(now);
    const residents = await eraseOldResidents(now);
    if (residents > 0) console.log(`worker: ${residents} residents erased, as the rules say`);
    const volunteers = await eraseOldVolunteers(now);
    if (volunteers > 0) console.log(`worker: ${volunteers} volunteers erased, as the rules say`);
  });
}

import "server-only";
import { db } from "@/lib/shared/db/db";
import { keptSince } from "@/lib/shared/retention/rules";
import { DEFAULT_CHANNEL, type RecipientRole } from "@/lib/notices/inbox/preference";

/**
 * For the worker: deletes e-mail addresses that nobody has confirmed for long; who chose e-mail is told
 * by the default channel of their role. Returns how many it deleted.
 */
export async function deleteUnconfirmedEmails(now: Date): Promise<number> {
  const old = {
    emailConfirmedAt: null,
    emailGivenAt: { lt: keptSince("unconfirmedEmails", now) },
  };
  return db.$transaction(async (tx) => {
    for (const role of Object.keys(DEFAULT_CHANNEL) as RecipientRole[]) {
      await tx.noticePreference.updateMany({
        where: { ...old, role, channel: "EMAIL" },
        data: { channel: DEFAULT_CHANNEL[role] },
      });
    }
    const { count } = await tx.noticePreference.updateMany({
      where: old,
      data: { emailSealed: null, emailGivenAt: null },
    });
    return count;
  });
}

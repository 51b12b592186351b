import { DAY_MS, later, MINUTE_MS } from "@/lib/shared/days/durations";

/** For so many days the link in a letter confirms the address it was sent to. */
export const LINK_DAYS = 3;

/** After so many minutes another letter can be asked for. */
export const WAIT_MINUTES = 5;

/** An e-mail address as it is stored, opened. */
export type StoredEmail = {
  email: string | null;
  emailConfirmedAt: Date | null;
  emailLinkSentAt: Date | null;
};

/** NONE: there is no address. ASKED: a link that is still valid was sent to it. */
export type EmailState = {
  name: "NONE" | "UNCONFIRMED" | "ASKED" | "CONFIRMED";
  /** From when on another letter can be asked for; null: now. */
  againAt: Date | null;
};

/** The address that notices may be sent to: one whose reader has confirmed it. */
export function confirmedEmail(stored: StoredEmail | null): string | null {
  return stored?.emailConfirmedAt ? stored.email : null;
}

/** How far an address is on its way to being confirmed. */
export function emailState(stored: StoredEmail | null, now: Date): EmailState {
  if (!stored || stored.email === null) return { name: "NONE", againAt: null };
  if (confirmedEmail(stored) !== null) return { name: "CONFIRMED", againAt: null };
  const { emailLinkSentAt: sentAt } = stored;
  const isAsked = sentAt !== null && sentAt > linksSince(now);
  return { name: isAsked ? "ASKED" : "UNCONFIRMED", againAt: waitsUntil(sentAt, now) };
}

/** Links sent after this moment are valid. */
export function linksSince(now: Date): Date {
  return later(now, -LINK_DAYS * DAY_MS);
}

/** From when on another letter may go out after one sent at `sentAt`; null: now. */
export function waitsUntil(sentAt: Date | null, now: Date): Date | null {
  const until = sentAt && later(sentAt, WAIT_MINUTES * MINUTE_MS);
  return until && until > now ? until : null;
}

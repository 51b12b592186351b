import {
  confirmEmail,
  setOwnPreference,
  setPreference as setPreferenceByForm,
} from "@/lib/notices/inbox/actions";
import { setPreference } from "@/lib/notices/inbox/commands";
import { findNoticeSettings } from "@/lib/notices/inbox/queries";
import type { SetPreference } from "@/lib/notices/inbox/schema";
import { preferenceKey, toOwner, type Reader } from "@/lib/notices/inbox/scope";
import { VISITOR, type ResidentActor } from "@/lib/shared/auth/actor";
import { later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { shownSecret, watchCodes } from "@/tests/support/shown-codes";
import { mustSubmit } from "@/tests/support/submit";

/** Who can be told by e-mail. */
export type Person = Reader | ResidentActor;

let emails = 0;

/** An e-mail address that nobody else has, also where it is masked. */
export const anEmail = () => `bee@${++emails}.example.com`;

/** Quiet at no hour, in English. */
export const AT_ANY_HOUR = { quietFrom: 1, quietTo: 1, locale: "en" } as const;

export const byMail = (email = anEmail()) =>
  ({ channel: "EMAIL", email, ...AT_ANY_HOUR }) satisfies SetPreference;

/** Saves in the form that somebody is told by e-mail. Returns the secret of the link that went there. */
export async function typeEmail(person: Person, email = anEmail()): Promise<string> {
  watchCodes();
  const save = person.role === "RESIDENT" ? setOwnPreference : setPreferenceByForm;
  await mustSubmit(save, person, byMail(email));
  return shownSecret(email);
}

/** Presses the button of the link that was sent to an address. Returns the secret of the link. */
export async function confirmByLink(email: string): Promise<string> {
  const secret = shownSecret(email);
  await mustSubmit(confirmEmail, VISITOR, { secret });
  return secret;
}

/** Stores how somebody wants to be told, with an address that is confirmed, as by the link in the letter. */
export async function chooseConfirmed(person: Person, chosen: SetPreference): Promise<void> {
  watchCodes();
  await setPreference(person, chosen);
  await db.noticePreference.update({
    where: preferenceKey(toOwner(person)),
    data: { emailConfirmedAt: new Date(), emailLinkDigest: null, emailLinkSentAt: null },
    select: { id: true },
  });
}

/** How far the address of somebody is confirmed. */
export async function emailStateOf(person: Person) {
  return (await findNoticeSettings(person)).email.name;
}

/** Makes the letter that went out last so many milliseconds old. */
export async function ageLetter(person: Person, ms: number): Promise<void> {
  await db.noticePreference.update({
    where: preferenceKey(toOwner(person)),
    data: { emailLinkSentAt: later(new Date(), -ms) },
    select: { id: true },
  });
}

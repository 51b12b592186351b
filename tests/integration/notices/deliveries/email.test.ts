import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { LINK_DAYS } from "@/lib/notices/inbox/email-state";
import { MESSAGES } from "@/lib/shared/i18n/messages";
import { aCast, type Cast } from "@/tests/support/cast";
import { AT_ANY_HOUR, chooseConfirmed } from "@/tests/support/emails";
import { aVolunteer } from "@/tests/support/factories";
import { anInvitation, NOON } from "@/tests/support/invitation";
import { smtpStandIn } from "@/tests/support/smtp-stand-in";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
  const own = { quietFrom: 22, quietTo: 7, locale: "en" } as const;
  await chooseConfirmed(cast.invited, { channel: "EMAIL", email: "bee@example.com", ...own });
});

let mail: Awaited<ReturnType<typeof smtpStandIn>>;
beforeEach(async () => {
  mail = await smtpStandIn();
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${mail.port}`);
  vi.stubEnv("MAIL_FROM", "Hive <hive@example.com>");
  vi.resetModules(); // the environment is read once
});
afterEach(() => {
  mail.close();
  vi.unstubAllEnvs();
  vi.resetModules();
});

const send = async (id: string, now = NOON) =>
  (await import("@/lib/notices/deliveries/send.data")).sendDelivery(id, now);

const MINUTE_LATER = new Date(NOON.getTime() + 60_000);

const deliveryOf = (id: string) => db.delivery.findUniqueOrThrow({ where: { id } });

test("who chose e-mail gets a letter in their language, with the way to the wish", async () => {
  const { id, wishId } = await anInvitation(cast);
  await send(id);
  await send(id);
  expect(mail.mails).toHaveLength(1);
  expect(mail.receivers).toEqual(["bee@example.com"]);
  const [head = "", body = ""] = (mail.mails[0] ?? "").split(/\n\n(.*)/s);
  expect(head).toContain("From: Hive <hive@example.com>");
  expect(head).toContain("Subject: Hive");
  expect(head).toContain(`Message-ID: <${id}@hive>`);
  expect(readable(head, body)).toContain("would be glad of your help");
  expect(readable(head, body)).toContain(`/volunteer/services/${wishId}`);
  expect(await deliveryOf(id)).toMatchObject({ status: "SENT", channel: "EMAIL" });
});

test("a mailbox that is full is tried again, with a letter that can be told to be the same", async () => {
  const { id } = await anInvitation(cast);
  mail.refusal = "452 no room";
  expect(await send(id)).toEqual(MINUTE_LATER);
  expect((await deliveryOf(id)).lastError).toContain("452");
  mail.refusal = null;
  await send(id, MINUTE_LATER);
  expect(mail.mails).toHaveLength(1);
  expect(mail.mails[0]).toContain(`Message-ID: <${id}@hive>`);
});

test("an address that does not exist is given up at once", async () => {
  const { id } = await anInvitation(cast);
  mail.refusal = "550 nobody of that name";
  expect(await send(id)).toBeNull();
  expect(await deliveryOf(id)).toMatchObject({ status: "FAILED", attempts: 1 });
});

test("a new address gets a letter that names nobody and leads to the button, and nothing else", async () => {
  const { setPreference } = await import("@/lib/notices/inbox/commands");
  const volunteer = await aVolunteer(cast.county.village, { name: "助大山" });
  const chosen = { channel: "EMAIL", email: "new@example.com", ...AT_ANY_HOUR } as const;
  expect(await setPreference(volunteer, chosen)).toBe(true);
  expect(mail.receivers).toEqual(["new@example.com"]);
  const [head = "", body = ""] = (mail.mails[0] ?? "").split(/\n\n(.*)/s);
  const letter = readable(head, body);
  const link = /http:\/\/localhost:\d+\/email\/[\w-]{43}/;
  const said = MESSAGES.en.inbox.email.letter.replace("{days, number}", String(LINK_DAYS));
  expect(letter.replace(link, "").replaceAll(/\s+/g, " ").trim()).toBe(said);
  expect(letter).toMatch(link);
});

test("of a letter that could not be sent, another can be sent at once", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const { resendLetter, setPreference } = await import("@/lib/notices/inbox/commands");
  const volunteer = await aVolunteer(cast.county.village);
  const chosen = { channel: "EMAIL", email: "full@example.com", ...AT_ANY_HOUR } as const;
  mail.refusal = "452 no room for full@example.com";
  expect(await setPreference(volunteer, chosen)).toBe(false);
  expect(vi.mocked(console.error).mock.lastCall?.join()).toMatch(/452 no room for f\*\*\*@/);
  mail.refusal = null;
  expect(await resendLetter(volunteer, {})).toBe(true);
  expect(mail.mails).toHaveLength(1);
});

/** The letter as its reader sees it. */
function readable(head: string, body: string): string {
  if (/encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString();
  if (!/encoding: quoted-printable/i.test(head)) return body;
  const plain = body.replaceAll("=\n", "");
  const bytes = plain.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`);
  return decodeURIComponent(bytes);
}

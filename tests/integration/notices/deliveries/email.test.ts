import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { setPreference } from "@/lib/notices/inbox/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { anInvitation, NOON } from "@/tests/support/invitation";
import { smtpStandIn } from "@/tests/support/smtp-stand-in";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
  const own = { quietFrom: 22, quietTo: 7, locale: "en" } as const;
  await setPreference(cast.invited, { channel: "EMAIL", email: "bee@example.com", ...own });
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

/** The letter as its reader sees it. */
function readable(head: string, body: string): string {
  if (/encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString();
  if (!/encoding: quoted-printable/i.test(head)) return body;
  const plain = body.replaceAll("=\n", "");
  const bytes = plain.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`);
  return decodeURIComponent(bytes);
}

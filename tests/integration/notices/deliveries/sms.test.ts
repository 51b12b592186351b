import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { httpStandIn } from "@/tests/support/http-stand-in";
import { anInvitation, NOON } from "@/tests/support/invitation";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** An SMS account whose gateway gives these answers. */
async function aGateway(...answers: Parameters<typeof httpStandIn>) {
  const gateway = await httpStandIn(...answers);
  endings.push(gateway.close);
  setGateway(gateway.port);
  return gateway;
}

function setGateway(port: number) {
  vi.stubEnv("SMS_ENDPOINT", `http://127.0.0.1:${port}/`);
  for (const name of ["KEY_ID", "KEY_SECRET", "SIGN_NAME", "TEMPLATE", "NOTICE_TEMPLATE"]) {
    vi.stubEnv(`SMS_${name}`, `test ${name}`);
  }
  vi.resetModules(); // the environment is read once
}

const send = async (id: string, now = NOON) =>
  (await import("@/lib/notices/deliveries/send.data")).sendDelivery(id, now);

const MINUTE_LATER = new Date(NOON.getTime() + 60_000);

const deliveryOf = (id: string) => db.delivery.findUniqueOrThrow({ where: { id } });

const OK = { body: '{"Code":"OK"}' };
const no = (code: string) => ({ body: JSON.stringify({ Code: code, Message: "no" }) });

test("a notice goes to the gateway with its words and its link, and nothing of it is kept", async () => {
  const { id, wishId } = await anInvitation(cast);
  const gateway = await aGateway(OK);
  await send(id);
  await send(id);

  expect(gateway.calls).toHaveLength(1);
  const call = new URLSearchParams(gateway.calls[0]?.body.toString());
  expect(Object.fromEntries(call)).toMatchObject({
    Action: "SendSms",
    PhoneNumbers: cast.invited.phone,
    TemplateCode: "test NOTICE_TEMPLATE",
    OutId: id,
  });
  const { text } = JSON.parse(call.get("TemplateParam") ?? "") as { text: string };
  expect(text).toContain("有一个心愿想请您帮忙");
  expect(text).toMatch(new RegExp(`https?://[^ ]+/volunteer/services/${wishId}$`));
  expect(await deliveryOf(id)).toMatchObject({ status: "SENT", attempts: 1, sentAt: NOON });
});

test("a gateway that is busy is asked again a minute later", async () => {
  const { id } = await anInvitation(cast);
  await aGateway(no("isv.BUSINESS_LIMIT_CONTROL"), OK);
  expect(await send(id)).toEqual(MINUTE_LATER);
  expect(await deliveryOf(id)).toMatchObject({
    status: "PENDING",
    lastError: "isv.BUSINESS_LIMIT_CONTROL no",
  });
  expect(await send(id, MINUTE_LATER)).toBeNull();
  expect(await deliveryOf(id)).toMatchObject({ status: "SENT", attempts: 2, lastError: null });
});

test("a number that is none is given up at once", async () => {
  const { id } = await anInvitation(cast);
  await aGateway(no("isv.MOBILE_NUMBER_ILLEGAL"));
  expect(await send(id)).toBeNull();
  expect(await deliveryOf(id)).toMatchObject({ status: "FAILED", attempts: 1 });
});

test("a gateway nobody answers at has sent nothing: it is tried again", async () => {
  const { id } = await anInvitation(cast);
  const gateway = await httpStandIn(OK);
  gateway.close();
  setGateway(gateway.port);
  expect(await send(id)).not.toBeNull();
  expect(await deliveryOf(id)).toMatchObject({ status: "PENDING" });
});

test("one that took the message and hung up may have sent it: it is not tried again by itself", async () => {
  const { id } = await anInvitation(cast);
  const gateway = await aGateway(null);
  expect(await send(id)).toBeNull();
  await send(id);
  expect(gateway.calls).toHaveLength(1);
  expect(await deliveryOf(id)).toMatchObject({ status: "UNCERTAIN", attempts: 1 });
});

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { aPhone } from "@/tests/support/factories";

let gateway: Server | undefined;
afterEach(() => {
  gateway?.close();
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** A gateway that gives `answer`, and what it was sent. */
async function listen(answer: object): Promise<URLSearchParams[]> {
  const calls: URLSearchParams[] = [];
  gateway = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      calls.push(new URLSearchParams(body));
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((ready) => gateway?.listen(0, "127.0.0.1", ready));
  const { port } = gateway.address() as AddressInfo;
  vi.stubEnv("SMS_ENDPOINT", `http://127.0.0.1:${port}/`);
  for (const name of ["SMS_KEY_ID", "SMS_KEY_SECRET", "SMS_SIGN_NAME", "SMS_TEMPLATE"]) {
    vi.stubEnv(name, `test ${name}`);
  }
  vi.resetModules(); // the environment is read once
  return calls;
}

const sendCode = async (phone: string) =>
  (await import("@/lib/shared/sign-in/phone-code.data")).sendCode(phone, new Date());

test("with an account in the environment a code goes to the gateway, signed", async () => {
  const calls = await listen({ Code: "OK" });
  const phone = aPhone();
  await sendCode(phone);
  expect(calls).toHaveLength(1);
  const [call] = calls;
  expect(call?.get("PhoneNumbers")).toBe(phone);
  expect(JSON.parse(call?.get("TemplateParam") ?? "")).toEqual({
    code: expect.stringMatching(/^\d{6}$/),
  });
  expect(call?.get("Signature")).toMatch(/^.{28}$/);
});

test("what the gateway refuses is told in words", async () => {
  await listen({ Code: "isv.BUSINESS_LIMIT_CONTROL", Message: "too many" });
  await expect(sendCode(aPhone())).rejects.toThrow("CODE_NOT_SENT");
});

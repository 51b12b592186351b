import { expect, test } from "vitest";
import { MAX_ATTEMPTS } from "@/lib/notices/deliveries/back-off";
import { whyNotSent } from "@/lib/notices/deliveries/why-not-sent";

const NO = "the gateway said no";

test.each([
  ["what is sent", "SENT", "SMS", 1, null, null],
  ["what the gateway has in hand", "SENDING", "SMS", 2, NO, null],
  ["what waits for its hour", "PENDING", "SMS", 0, null, null],
  ["what waits for the next try", "PENDING", "EMAIL", 2, NO, "AGAIN"],
  ["what was tried often enough", "FAILED", "SMS", MAX_ATTEMPTS, NO, "GIVEN_UP"],
  ["a number nobody has", "FAILED", "SMS", 1, NO, "REFUSED_SMS"],
  ["an address nobody has", "FAILED", "EMAIL", 1, NO, "REFUSED_EMAIL"],
  ["a browser that is no more", "FAILED", "PUSH", 1, NO, "REFUSED_PUSH"],
  ["what its worker left", "UNCERTAIN", "SMS", 1, null, "UNCERTAIN"],
] as const)("%s", (_, status, channel, attempts, lastError, why) => {
  expect(whyNotSent({ status, channel, attempts, lastError })).toBe(why);
});

import { expect, test, vi } from "vitest";
import {
  demandClosedDemo,
  givenHost,
  isLoopback,
  reachableHost,
} from "@/scripts/support/hosts.mjs";

test("without HOST the server listens on this machine only", () => {
  vi.stubEnv("HOST", "");
  expect(givenHost()).toBe("127.0.0.1");
  expect(() => demandClosedDemo("npm start")).not.toThrow();
});

test("the demo, whose passwords are published, is not opened to others unless that is said", () => {
  vi.stubEnv("HOST", "0.0.0.0");
  vi.stubEnv("HIVE_DEMO", "");
  expect(() => demandClosedDemo("npm start")).toThrow("HIVE_DEMO=yes HOST=0.0.0.0 npm start");
  vi.stubEnv("HIVE_DEMO", "yes");
  expect(() => demandClosedDemo("npm start")).not.toThrow();
});

test("only addresses of this machine are closed to others", () => {
  expect(["127.0.0.1", "::1", "localhost", "127.1.2.3"].every(isLoopback)).toBe(true);
  expect(["0.0.0.0", "::", "10.0.0.1", "127.0.0.1.example", ""].some(isLoopback)).toBe(false);
  expect(["0.0.0.0", "::", "::1", "10.0.0.1"].map(reachableHost)).toEqual([
    "127.0.0.1",
    "127.0.0.1",
    "[::1]",
    "10.0.0.1",
  ]);
});

import { once } from "node:events";
import { createServer, type AddressInfo, type Server } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testKeys } from "@/scripts/support/test-keys.mjs";
import { runNode } from "@/tests/support/run-node";

let other: Server;
let taken: string;
beforeAll(async () => {
  other = createServer().listen(0);
  await once(other, "listening");
  taken = String((other.address() as AddressInfo).port);
});
afterAll(() => void other.close());

const DATABASE_URL = process.env.DATABASE_URL ?? "";
const start = (env: Record<string, string>) => runNode(["scripts/start.mjs"], env);

describe("npm start does not begin, and says why in one line", () => {
  test("when another program has the port", async () => {
    const { code, stderr } = await start({ ...testKeys, DATABASE_URL, PORT: taken });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^✘ Port \d+ is taken by another program\.[^\n]+npm start\n$/);
  });

  test("when the port is none", async () => {
    const { code, stderr } = await start({ ...testKeys, DATABASE_URL, PORT: "http" });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^✘ PORT is "http", which is no port[^\n]+\n$/);
  });

  test("when the address to listen on is not of this machine", async () => {
    const { code, stderr } = await start({ ...testKeys, DATABASE_URL, HOST: "192.0.2.1" });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^✘ HOST is "192.0.2.1", which is no address of this machine[^\n]+\n$/);
  });

  test.each(["AUTH_SECRET", "ID_NUMBER_KEY"])(
    "when there is a database of one's own and no %s",
    async (name) => {
      const { code, stderr } = await start({ ...testKeys, [name]: "", DATABASE_URL, PORT: taken });
      expect(code).toBe(1);
      expect(stderr).toContain(`✘ DATABASE_URL is set but ${name} is not`);
    },
  );
});

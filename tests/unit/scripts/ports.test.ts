import { once } from "node:events";
import { createServer, type AddressInfo, type Server } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { demandPort, freePort } from "@/scripts/support/ports.mjs";

let server: Server;
let taken: number;
beforeEach(async () => {
  server = createServer().listen(0);
  await once(server, "listening");
  taken = (server.address() as AddressInfo).port;
});
afterEach(() => void server.close());

test("the port asked for is given when it is free, and any other when it is not", async () => {
  const other = await freePort(taken);
  expect(other).not.toBe(taken);
  expect(await freePort(other)).toBe(other);
});

test("a port that is taken is said so, with the command that takes another", async () => {
  await expect(demandPort(String(taken), "npm start")).rejects.toThrow(
    `Port ${taken} is taken by another program. End that program, or start Hive on another port: PORT=3000 npm start`,
  );
  await expect(demandPort(String(await freePort(0)), "npm start")).resolves.toBeUndefined();
});

test.each(["", "three", "0", "65536", "80a"])("PORT=%s is no port", async (port) => {
  await expect(demandPort(port, "npm start")).rejects.toThrow("give a number from 1 to 65535");
});

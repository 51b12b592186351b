import { createServer, request, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { clientAddress, networkOf, parseProxies } from "@/lib/shared/limits/network";
import { stampAddresses } from "@/lib/shared/limits/stamp-addresses.server";

test.each([
  ["203.0.113.7", "203.0.113.7/32"],
  ["203.0.113.7:55100", "203.0.113.7/32"],
  ["::ffff:203.0.113.7", "203.0.113.7/32"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["", null],
  ["unknown", null],
  ["203.0.113.7, 203.0.113.8", null],
])("the network of %s is %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

describe("who sent a request", () => {
  const none = parseProxies("");
  const proxies = parseProxies("10.0.0.0/8, 127.0.0.1, fd00::/8");
  test.each([
    ["the socket, whatever the header says", "203.0.113.7", "198.51.100.1", none, "203.0.113.7"],
    [
      "the socket, if it is no trusted proxy",
      "203.0.113.7",
      "198.51.100.1",
      proxies,
      "203.0.113.7",
    ],
    ["what the proxy adds", "10.1.2.3", "198.51.100.1", proxies, "198.51.100.1"],
    [
      "the last one added, not what the sender wrote",
      "10.1.2.3",
      "1.1.1.1, 198.51.100.1",
      proxies,
      "198.51.100.1",
    ],
    [
      "behind several proxies the first before them",
      "127.0.0.1",
      "1.1.1.1, 198.51.100.1, 10.9.9.9",
      proxies,
      "198.51.100.1",
    ],
    ["a proxy itself, if it says nothing", "10.1.2.3", undefined, proxies, "10.1.2.3"],
    ["a proxy itself, if it says nonsense", "10.1.2.3", "unknown", proxies, "10.1.2.3"],
    ["an IPv6 client", "::ffff:127.0.0.1", "2001:db8::1", proxies, "2001:db8::1"],
  ])("is %s", (_, socket, header, trusted, client) => {
    expect(clientAddress(socket, header, trusted)).toBe(client);
  });

  test("a proxy that is no address is refused when the server starts", () => {
    expect(() => parseProxies("proxy.example")).toThrow(RangeError);
    expect(() => parseProxies("10.0.0.0/99")).toThrow(RangeError);
  });
});

describe("a server", () => {
  afterAll(() => stampAddresses(parseProxies("")));

  /** What a server finds in the header if `sent` is written into it. */
  function received(sent: string | string[] | undefined): Promise<string | undefined> {
    return new Promise((resolve) => {
      const server = createServer(({ headers }: IncomingMessage, response) => {
        response.end();
        server.close();
        resolve(headers["x-forwarded-for"] as string | undefined);
      });
      server.listen(0, "127.0.0.1", () => {
        const { port } = server.address() as AddressInfo;
        const headers = sent === undefined ? {} : { "x-forwarded-for": sent };
        request({ port, host: "127.0.0.1", headers, agent: false }).end();
      });
    });
  }

  test("never believes what a sender writes about the address", async () => {
    stampAddresses(parseProxies(""));
    expect(await received(undefined)).toBe("127.0.0.1");
    expect(await received("198.51.100.1")).toBe("127.0.0.1");
    expect(await received(["198.51.100.1", "127.0.0.1"])).toBe("127.0.0.1");
  });

  test("believes a declared proxy", async () => {
    stampAddresses(parseProxies("127.0.0.0/8"));
    expect(await received("198.51.100.1")).toBe("198.51.100.1");
    expect(await received("1.1.1.1, 198.51.100.1")).toBe("198.51.100.1");
  });
});

import { BlockList, isIP, isIPv4 } from "node:net";

/**
 * The network an address belongs to, by which tries are counted: one IPv4 address, or the /64 of an
 * IPv6 address, in which one household can have any number of addresses. Null if it is no address.
 */
export function networkOf(address: string): string | null {
  const bare = bareAddress(address);
  if (bare === null) return null;
  if (isIPv4(bare)) return `${bare}/32`;
  return `${expand(bare).slice(0, 4).join(":")}::/64`;
}

/**
 * The address of whoever sent a request. `forwardedFor` (X-Forwarded-For) is believed only as far as
 * trusted proxies have written it, read from the last to the first: the sender can write the rest.
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  trusted: BlockList,
): string {
  let address = bareAddress(socketAddress) ?? "";
  const hops = forwardedFor?.split(",").reverse() ?? [];
  for (const hop of hops) {
    if (!isTrusted(address, trusted)) break;
    const before = bareAddress(hop);
    if (before === null) break;
    address = before;
  }
  return address;
}

/** Reads TRUSTED_PROXIES: addresses and networks such as 10.0.0.0/8, separated by commas. Throws RangeError. */
export function parseProxies(text: string): BlockList {
  const list = new BlockList();
  for (const entry of text.split(",").map((one) => one.trim())) {
    if (entry === "") continue;
    const [address = "", length] = entry.split("/");
    const family = isIP(address);
    if (family === 0) throw new RangeError(`not an address: ${entry}`);
    const bits = Number(length ?? (family === 4 ? 32 : 128));
    list.addSubnet(address, bits, family === 4 ? "ipv4" : "ipv6");
  }
  return list;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return address !== "" && trusted.check(address, isIPv4(address) ? "ipv4" : "ipv6");
}

/** Without port, zone and the IPv6 form of an IPv4 address; null for anything else. */
function bareAddress(given: string): string | null {
  const text = given.trim();
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(text) ?? [];
  const withoutPort = /^[\d.]+:\d+$/.test(text) ? text.replace(/:\d+$/, "") : text;
  const address = (inBrackets ?? withoutPort).replace(/%.*$/, "").toLowerCase();
  const [, mapped = ""] = /^::ffff:([\d.]+)$/.exec(address) ?? [];
  if (isIPv4(mapped)) return mapped;
  return isIP(address) ? address : null;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expand(address: string): string[] {
  const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const before = head === "" ? [] : head.split(":");
  if (tail === undefined) return before;
  const after = tail === "" ? [] : tail.split(":");
  return [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
}

import { isIPv6 } from "node:net";

/** The address to listen on: this machine only, unless HOST says otherwise. */
export function givenHost() {
  return process.env.HOST || "127.0.0.1";
}

/**
 * Whether only programs of this machine can reach what listens there.
 * @param {string} host
 */
export function isLoopback(host) {
  return /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);
}

/**
 * The host under which a program of this machine reaches what listens there, as in an address.
 * @param {string} host
 */
export function reachableHost(host) {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return isIPv6(host) ? `[${host}]` : host;
}

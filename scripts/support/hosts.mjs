import { isIPv6 } from "node:net";
import { Trouble } from "./trouble.mjs";

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

/**
 * Throws a Trouble if others could sign in with the demo's published passwords.
 * @param {string} command as people type it
 */
export function demandClosedDemo(command) {
  const host = givenHost();
  if (isLoopback(host) || process.env.HIVE_DEMO === "yes") return;
  throw new Trouble(
    `HOST is "${host}", which others can reach, and the passwords of the demo are published: leave HOST away, or if everybody there may sign in as anybody: HIVE_DEMO=yes HOST=${host} ${command}`,
  );
}

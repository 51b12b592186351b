import { once } from "node:events";
import { createServer } from "node:net";
import { givenHost } from "./hosts.mjs";
import { Trouble } from "./trouble.mjs";

/**
 * The wanted port, or any other free one if it is taken.
 * @param {number} wanted
 */
export async function freePort(wanted) {
  return (await tryPort(wanted).catch(() => undefined)) ?? tryPort(0);
}

/**
 * Throws a Trouble if the web server cannot listen on the port.
 * @param {string} port
 * @param {string} command as people type it
 */
export async function demandPort(port, command) {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    throw new Trouble(`PORT is "${port}", which is no port: give a number from 1 to 65535.`);
  }
  const another = `start Hive on another port: PORT=${port === "3000" ? 3001 : 3000} ${command}`;
  await tryPort(Number(port), givenHost()).catch((error) => {
    if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
      throw new Trouble(
        `HOST is "${givenHost()}", which is no address of this machine: give one, 0.0.0.0 for all, or none for this machine only.`,
      );
    }
    const isTaken = error.code === "EADDRINUSE";
    throw new Trouble(
      isTaken
        ? `Port ${port} is taken by another program. End that program, or ${another}`
        : `This user may not listen on port ${port} (${error.code}): ${another}`,
    );
  });
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<number>}
 */
async function tryPort(port, host = "127.0.0.1") {
  const server = createServer().listen(port, host);
  await once(server, "listening");
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return address.port;
}

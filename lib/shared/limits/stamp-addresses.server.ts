import "server-only";
import { Server, type IncomingMessage } from "node:http";
import type { BlockList } from "node:net";
import { clientAddress } from "@/lib/shared/limits/network";

/** The header that says who sent a request. Next sets it only if the sender did not. */
export const ADDRESS_HEADER = "x-forwarded-for";

const EMIT = Symbol.for("hive.stampAddresses");

/**
 * From now on every request to this process carries in X-Forwarded-For the one address that sent it,
 * as the socket or trusted proxies say, in place of what the sender wrote there.
 */
export function stampAddresses(trusted: BlockList): void {
  const prototype = Server.prototype as Server & { [EMIT]?: Server["emit"] };
  const emit = (prototype[EMIT] ??= Reflect.get<Server, "emit">(prototype, "emit"));
  prototype.emit = function (this: Server, event: string | symbol, ...given: unknown[]) {
    if (event === "request") stamp(given[0] as IncomingMessage, trusted);
    return (emit as (...all: unknown[]) => boolean).call(this, event, ...given);
  } as Server["emit"];
}

function stamp({ headers, socket }: IncomingMessage, trusted: BlockList): void {
  const forwarded = headers[ADDRESS_HEADER];
  headers[ADDRESS_HEADER] = clientAddress(
    socket.remoteAddress ?? "",
    Array.isArray(forwarded) ? forwarded.join(",") : forwarded,
    trusted,
  );
}

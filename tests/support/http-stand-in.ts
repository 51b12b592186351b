import { createServer, type IncomingHttpHeaders } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

export type Call = { path: string; headers: IncomingHttpHeaders; body: Buffer };

/** The response of a stand-in; null closes the connection after reading the request. */
export type Answer = { status?: number; body?: string } | null;

/** A server that records its calls and gives the answers one after the other, the last one from then on. */
export async function httpStandIn(...answers: [Answer, ...Answer[]]) {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const { url = "", headers } = request;
      const answer = answers[Math.min(calls.length, answers.length - 1)];
      calls.push({ path: url, headers, body: Buffer.concat(parts) });
      if (!answer) return request.socket.destroy();
      response.writeHead(answer.status ?? 200).end(answer.body);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { port, calls, close: () => void server.close() };
}

import { Agent, request } from "node:http";
import { exchange } from "@/tests/support/http/exchange";

export type Try = {
  url: string;
  what: string;
  method: string;
  target: string;
  headers: Record<string, string>;
  body?: Buffer;
};

export type Outcome = { status: number; location: string; body: string };

/** Answers end here: the framework streams pages, whose errors come in the text, with a number. */
const ERROR_IN_PAGE = /data-dgst="\d|"digest\\?":\\?"\d/;

const agent = new Agent({ keepAlive: true, maxSockets: 12 });

/** Whether the server failed: it said so, in the page or by its status, or it said nothing. */
export function isServerError({ status, body }: Outcome): boolean {
  return status === 0 || status >= 500 || ERROR_IN_PAGE.test(body);
}

/** Sends over a connection that is kept, or over a raw one what a client would not send. */
export async function send(one: Try): Promise<Outcome> {
  try {
    return await sendKept(one);
  } catch {
    return sendRaw(one);
  }
}

function sendKept({ url, method, target, headers, body }: Try) {
  const { hostname, port } = new URL(url);
  return new Promise<Outcome>((resolve, reject) => {
    const sent = request(
      { agent, hostname, port, method, path: target, headers, timeout: 20_000 },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("close", () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location ?? "",
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.on("timeout", () => sent.destroy(new Error("no answer in time")));
    sent.end(body);
  });
}

async function sendRaw({ url, method, target, headers, body }: Try): Promise<Outcome> {
  const given = Object.entries({ host: new URL(url).host, ...headers, connection: "close" });
  const lines = given.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines}\r\n`, "latin1");
  const answer = await exchange(url, body ? Buffer.concat([head, body]) : head, 20_000);
  return { ...answer, location: answer.headers.get("location") ?? "" };
}

export function closeClient(): void {
  agent.destroy();
}

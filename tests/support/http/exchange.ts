import { connect } from "node:net";

export type Answer = { status: number; headers: Headers; body: string };

/** Sends bytes to the server as they stand and reads its first answer; status 0 if it gives none. */
export function exchange(url: string, bytes: string | Buffer, patienceMs = 15_000) {
  const { hostname, port } = new URL(url);
  return new Promise<Answer>((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port) });
    const end = () => {
      socket.destroy();
      resolve(readAnswer(Buffer.concat(chunks).toString("latin1")));
    };
    socket.setTimeout(patienceMs, end);
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", end);
    socket.on("close", end);
    socket.write(bytes);
  });
}

function readAnswer(text: string): Answer {
  const [, status, lines = "", body = ""] =
    /^HTTP\/1\.1 (\d{3})[^\r]*\r\n(?:(.*?)\r\n)?\r\n(.*)$/s.exec(text) ?? [];
  const pairs = lines.split("\r\n").map((line) => /^([^:]+): ?(.*)$/.exec(line)?.slice(1) ?? []);
  const headers = new Headers(pairs.filter((pair): pair is [string, string] => pair.length === 2));
  return { status: Number(status ?? 0), headers, body: Buffer.from(body, "latin1").toString() };
}

export type Parts = {
  method?: string;
  target?: string;
  /** Header lines as they stand; `Host` and `Connection: close` are added unless `bare`. */
  lines?: string[];
  body?: string | Buffer;
  bare?: boolean;
};

/** The bytes of one request. */
export function requestBytes(url: string, parts: Parts): Buffer {
  const { method = "GET", target = "/", lines = [], body, bare = false } = parts;
  const given = [
    ...(bare ? [] : [`Host: ${new URL(url).host}`, "Connection: close"]),
    ...lines,
    ...(body === undefined || bare ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  const head = [`${method} ${target} HTTP/1.1`, ...given, "", ""].join("\r\n");
  return Buffer.concat([Buffer.from(head, "latin1"), Buffer.from(body ?? "")]);
}

export const BOUNDARY = "----a-boundary-of-a-test";

export const FORM_TYPE = `Content-Type: multipart/form-data; boundary=${BOUNDARY}`;

/** The body of a form as browsers write it; a value may be a file. */
export function formBody(fields: readonly FormField[]): string {
  const parts = fields.map(([name, value]) => {
    const named = `Content-Disposition: form-data; name="${name}"`;
    return typeof value === "string"
      ? `--${BOUNDARY}\r\n${named}\r\n\r\n${value}\r\n`
      : `--${BOUNDARY}\r\n${named}; filename="${value.name}"\r\nContent-Type: ${value.type}\r\n\r\n${value.text}\r\n`;
  });
  return `${parts.join("")}--${BOUNDARY}--\r\n`;
}

export type FormField = readonly [name: string, value: string | File];

type File = { name: string; type: string; text: string };

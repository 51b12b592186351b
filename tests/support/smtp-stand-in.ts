import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** A mail server with just enough SMTP to accept mails or to refuse a receiver. */
export async function smtpStandIn() {
  const mails: string[] = [];
  const receivers: string[] = [];
  const stand = { refusal: null as string | null, mails, receivers };
  const server = createServer((socket) => void talk(socket, stand));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return Object.assign(stand, { port, close: () => void server.close() });
}

type Stand = { refusal: string | null; mails: string[]; receivers: string[] };

async function talk(socket: Socket, stand: Stand): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let letter: string[] | null = null;
  say("220 stand-in");
  for await (const line of createInterface({ input: socket })) {
    if (letter && line !== ".") letter.push(line);
    else if (letter) {
      stand.mails.push(letter.join("\n"));
      letter = null;
      say("250 taken");
    } else if (line === "DATA") {
      letter = [];
      say("354 go on");
    } else say(replyTo(line, stand));
  }
}

function replyTo(line: string, stand: Stand): string {
  if (line === "QUIT") return "221 goodbye";
  const receiver = /^RCPT TO:<(.+)>/.exec(line)?.[1];
  if (!receiver) return "250 well";
  stand.receivers.push(receiver);
  return stand.refusal ?? "250 well";
}

import "server-only";
import * as z from "zod";

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  /** Signs sessions and tracking links. */
  AUTH_SECRET: z.string().min(32),
  /** AES-256 key of the ID numbers, in hex. */
  ID_NUMBER_KEY: z.string().regex(/^[0-9a-f]{64}$/i),
  /** Where people reach us, as in https://hive.example.cn: forms from elsewhere are refused. */
  PUBLIC_URL: z.url().optional(),
  /** An HTTP gateway that sends SMS; without it codes go to the console and the outbox. */
  SMS_ENDPOINT: z.url().optional(),
  SMS_TOKEN: z.string().optional(),
});

type Env = z.output<typeof schema>;

let checked: Env | undefined;

/** The environment, checked once: on the first call, which instrumentation.ts makes at the start. */
export function env(): Env {
  return (checked ??= schema.parse(process.env));
}

import "server-only";
import { env } from "@/lib/shared/env.server";

/** The whole address of a page of ours, for messages. */
export function ownUrl(path: string): string {
  const own = env().PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? "3000"}`;
  return new URL(path, own).href;
}

import "server-only";
import { env } from "@/lib/shared/env.server";

/** The whole address of a page of ours, for links that are sent. */
export function absoluteAddress(path: string): string {
  return new URL(path, env().PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? "3000"}`).href;
}

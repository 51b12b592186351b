import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import type { ZodType } from "zod";
import { env } from "@/lib/shared/env.server";

/** A cookie whose content only the server can read and write. */
export type SealedCookie = { name: string; path: string; maxAgeSeconds: number };

/** Returns the content of such a cookie as it is sent. It opens for this name and path only. */
export function sealClaims(cookie: SealedCookie, claims: object): Promise<string> {
  return encode({
    token: { ...claims },
    secret: env().AUTH_SECRET,
    salt: saltFor(cookie),
    maxAge: cookie.maxAgeSeconds,
  });
}

/** Sends the cookie, with what `sealClaims` returned. */
export async function setSealedCookie(cookie: SealedCookie, sealed: string): Promise<void> {
  const { name, path, maxAgeSeconds: maxAge } = cookie;
  (await cookies()).set(name, sealed, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().PUBLIC_URL?.startsWith("https:") ?? false,
    path,
    maxAge,
  });
}

/** Returns the content of the cookie; null if there is none, or none of ours that is still valid. */
export async function readSealedCookie<T>(
  cookie: SealedCookie,
  schema: ZodType<T>,
): Promise<T | null> {
  const token = (await cookies()).get(cookie.name)?.value;
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: env().AUTH_SECRET, salt: saltFor(cookie) });
    return schema.safeParse(claims).data ?? null;
  } catch {
    return null;
  }
}

function saltFor({ name, path }: SealedCookie): string {
  return path === "/" ? name : name + path;
}

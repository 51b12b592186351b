import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import {
  VISITOR,
  type Actor,
  type StaffActor,
  type Visitor,
  type VolunteerActor,
} from "@/lib/auth/actor";
import { findStaffActor, findVolunteerActor } from "@/lib/auth/queries";
import { env } from "@/lib/env";

const COOKIE = "hive-session";
const MAX_AGE_SECONDS = 30 * 24 * 60 * 60;

/** Who a session is for; `version` must still be that of the row. */
export type SessionOwner = { kind: "STAFF" | "VOLUNTEER"; id: string; version: number };

export async function openSession(owner: SessionOwner): Promise<void> {
  const token = await encode({ token: owner, secret: env().AUTH_SECRET, maxAge: MAX_AGE_SECONDS });
  const jar = await cookies();
  jar.set(COOKIE, token, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().PUBLIC_URL?.startsWith("https:") ?? false,
    path: "/",
    maxAge: MAX_AGE_SECONDS,
  });
}

export async function closeSession(): Promise<void> {
  (await cookies()).delete(COOKIE);
}

/**
 * Who asks, read from the database at each request: a disabled account or a
 * changed place counts at once.
 */
export const findActor = cache(async (): Promise<Visitor | StaffActor | VolunteerActor> => {
  const token = (await cookies()).get(COOKIE)?.value;
  if (!token) return VISITOR;
  const owner = await readToken(token);
  if (!owner) return VISITOR;
  const actor =
    owner.kind === "STAFF" ? await findStaffActor(owner) : await findVolunteerActor(owner);
  return actor ?? VISITOR;
});

async function readToken(token: string): Promise<SessionOwner | null> {
  try {
    return (await decode({ token, secret: env().AUTH_SECRET })) as SessionOwner | null;
  } catch {
    return null; // signed with an older secret, or by somebody else
  }
}

/** For pages of staff: whoever is not is sent to sign in. */
export async function requireStaff(): Promise<StaffActor> {
  const actor = await findActor();
  return actor.role === "STAFF" ? actor : redirect("/sign-in");
}

/** For pages of volunteers, likewise. */
export async function requireVolunteer(): Promise<VolunteerActor> {
  const actor = await findActor();
  return actor.role === "VOLUNTEER" ? actor : redirect("/sign-in/volunteer");
}

/** Where somebody who signed in begins. */
export function homeOf(actor: Actor): string {
  if (actor.role === "VOLUNTEER") return "/volunteer";
  if (actor.role !== "STAFF") return "/";
  return actor.level === "CITY" ? "/admin" : "/desk";
}

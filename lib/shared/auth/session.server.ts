import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { notFound } from "@/lib/shared/not-found.server";
import { cache } from "react";
import {
  VISITOR,
  type Actor,
  type StaffActor,
  type Visitor,
  type VolunteerActor,
} from "@/lib/shared/auth/actor";
import { findStaffActor, findVolunteerActor } from "@/lib/shared/auth/queries";
import { readToken, sealToken, type SessionOwner } from "@/lib/shared/auth/token.server";
import { env } from "@/lib/shared/env.server";
import { isHandler } from "@/lib/shared/auth/handler";
import { DAY_MS } from "@/lib/shared/days/durations";

const COOKIE = "hive-session";
const MAX_AGE_SECONDS = (30 * DAY_MS) / 1000;

/** Sets the session cookie. Returns the path of the start page of the account. */
export async function openSession(owner: SessionOwner): Promise<string> {
  const token = await sealToken(owner, MAX_AGE_SECONDS);
  const jar = await cookies();
  jar.set(COOKIE, token, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().PUBLIC_URL?.startsWith("https:") ?? false,
    path: "/",
    maxAge: MAX_AGE_SECONDS,
  });
  return homePath((await findOwner(owner)) ?? VISITOR);
}

export async function closeSession(): Promise<void> {
  (await cookies()).delete(COOKIE);
}

/**
 * The actor of the current request, read from the database each time so that a disabled account or
 * a changed place takes effect at once. A visitor if there is no valid session.
 */
export const findActor = cache(async (): Promise<Visitor | StaffActor | VolunteerActor> => {
  const token = (await cookies()).get(COOKIE)?.value;
  if (!token) return VISITOR;
  const owner = await readToken(token);
  if (!owner) return VISITOR;
  return (await findOwner(owner)) ?? VISITOR;
});

function findOwner(owner: SessionOwner): Promise<StaffActor | VolunteerActor | null> {
  return owner.kind === "STAFF" ? findStaffActor(owner) : findVolunteerActor(owner);
}

/** For pages of staff. Redirects everyone else to the sign-in page. */
export async function requireStaff(): Promise<StaffActor> {
  const actor = await findActor();
  return actor.role === "STAFF" ? actor : redirect("/sign-in");
}

/** For pages of master data. Staff who are not administrators get the page "not found". */
export async function requireAdmin(): Promise<StaffActor> {
  const actor = await requireStaff();
  return actor.isAdmin ? actor : notFound();
}

/** For pages of volunteers. Redirects everyone else to the sign-in page of volunteers. */
export async function requireVolunteer(): Promise<VolunteerActor> {
  const actor = await findActor();
  return actor.role === "VOLUNTEER" ? actor : redirect("/sign-in/volunteer");
}

/** The path of the start page of an actor. */
export function homePath(actor: Actor): string {
  if (actor.role === "VOLUNTEER") return "/volunteer";
  if (actor.role !== "STAFF") return "/";
  return isHandler(actor) ? "/desk" : "/admin";
}

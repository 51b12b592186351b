import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { notFound } from "@/lib/shared/not-found.server";
import { cache } from "react";
import {
  VISITOR,
  type Actor,
  type SigningIn,
  type StaffActor,
  type Visitor,
  type VolunteerActor,
} from "@/lib/shared/auth/actor";
import { findSessionPerson } from "@/lib/shared/auth/queries";
import { SESSION_COOKIE } from "@/lib/shared/auth/session-cookie.mjs";
import { readToken, sealToken, type SessionToken } from "@/lib/shared/auth/token.server";
import { env } from "@/lib/shared/env.server";
import { isHandler } from "@/lib/shared/auth/handler";
import type { SignInTask } from "@/prisma/generated/enums";

/** Gives the browser the cookie of a session, valid for `maxAge` seconds. */
export async function setSessionCookie(token: SessionToken, maxAge: number): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, await sealToken(token, maxAge), {
    httpOnly: true,
    sameSite: "lax",
    secure: env().PUBLIC_URL?.startsWith("https:") ?? false,
    path: "/",
    maxAge,
  });
}

export async function dropSessionCookie(): Promise<void> {
  (await cookies()).delete(SESSION_COOKIE);
}

/** What the cookie of the current request says; null without one, or with one that is not ours. */
export async function readSessionCookie(): Promise<SessionToken | null> {
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  return token ? readToken(token) : null;
}

/**
 * The actor of the current request, read from the database each time so that a disabled account, an
 * ended session or a changed place takes effect at once. A visitor if there is no session that counts.
 */
export const findActor = cache(async (): Promise<Visitor | StaffActor | VolunteerActor> => {
  const token = await readSessionCookie();
  const person = token && (await findSessionPerson(token));
  if (!person) return VISITOR;
  return "task" in person ? { role: "VISITOR", signingIn: person } : person;
});

/** For pages of staff. Redirects everyone else to the sign-in page, or to the step of it that is next. */
export async function requireStaff(): Promise<StaffActor> {
  const actor = await findActor();
  return actor.role === "STAFF" ? actor : redirect(signInPath(actor));
}

/** For pages of master data. Staff who are not administrators get the page "not found". */
export async function requireAdmin(): Promise<StaffActor> {
  const actor = await requireStaff();
  return actor.isAdmin ? actor : notFound();
}

/** For pages of those whom `may` allows. Other staff get the page "not found". */
export async function requireStaffWho<Allowed extends StaffActor>(
  may: (actor: Actor) => actor is Allowed,
): Promise<Allowed> {
  const actor = await requireStaff();
  return may(actor) ? actor : notFound();
}

/** For pages of everybody who signs in. */
export async function requireAccount(): Promise<StaffActor | VolunteerActor> {
  const actor = await findActor();
  return actor.role === "VISITOR" ? redirect(signInPath(actor)) : actor;
}

/** For the pages between the right password and being signed in. Redirects who has nothing to do there. */
export async function requireTask(task: SignInTask): Promise<SigningIn> {
  const actor = await findActor();
  if (actor.role !== "VISITOR") redirect(homePath(actor));
  return actor.signingIn?.task === task ? actor.signingIn : redirect(signInPath(actor));
}

/** For pages of volunteers. Redirects everyone else to the sign-in page of volunteers. */
export async function requireVolunteer(): Promise<VolunteerActor> {
  const actor = await findActor();
  return actor.role === "VOLUNTEER" ? actor : redirect("/sign-in/volunteer");
}

const TASK_PATHS: Record<SignInTask, string> = {
  SECOND_FACTOR: "/sign-in/code",
  NEW_PASSWORD: "/sign-in/password",
  ENROLLMENT: "/sign-in/second-factor",
};

/** The path of the form with which somebody signs in, or goes on to. */
export function signInPath(actor: Actor): string {
  const signingIn = actor.role === "VISITOR" ? actor.signingIn : undefined;
  return signingIn ? TASK_PATHS[signingIn.task] : "/sign-in";
}

/** The path of the start page of an actor. */
export function homePath(actor: Actor): string {
  if (actor.role === "VOLUNTEER") return "/volunteer";
  if (actor.role !== "STAFF") return "/";
  return isHandler(actor) ? "/desk" : "/admin/stats";
}

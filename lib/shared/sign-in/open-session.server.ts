import "server-only";
import { headers } from "next/headers";
import { findSessionPerson } from "@/lib/shared/auth/queries";
import {
  homePath,
  readSessionCookie,
  setSessionCookie,
  signInPath,
} from "@/lib/shared/auth/session.server";
import { rememberDevice } from "@/lib/shared/limits/sender.server";
import { ADDRESS_HEADER } from "@/lib/shared/limits/stamp-addresses.server";
import type { SessionOwner } from "@/lib/shared/auth/token.server";
import { coarseNetwork, describeDevice } from "@/lib/shared/sign-in/device";
import { startSession } from "@/lib/shared/sign-in/start-session.data";

/** Remembers this browser for the staff account that is signed in now, with nothing left to do. */
export async function rememberSignedIn(): Promise<void> {
  const token = await readSessionCookie();
  const person = token && (await findSessionPerson(token));
  if (person) await rememberPerson(person);
}

/** Starts a session and gives the browser its cookie. Returns the path of the page that is next. */
export async function openSession(owner: SessionOwner): Promise<string> {
  const sent = await headers();
  const device = describeDevice(sent.get("user-agent"));
  const network = coarseNetwork(sent.get(ADDRESS_HEADER));
  const before = await readSessionCookie();
  const { token, maxAgeSeconds } = await startSession(
    owner,
    { device, network },
    before,
    new Date(),
  );
  await setSessionCookie(token, maxAgeSeconds);
  const person = await findSessionPerson(token);
  if (!person) return "/sign-in";
  await rememberPerson(person);
  return "task" in person ? signInPath({ role: "VISITOR", signingIn: person }) : homePath(person);
}

type SessionPerson = NonNullable<Awaited<ReturnType<typeof findSessionPerson>>>;

async function rememberPerson(person: SessionPerson): Promise<void> {
  if ("task" in person || person.role !== "STAFF") return;
  await rememberDevice({ staffId: person.id });
}

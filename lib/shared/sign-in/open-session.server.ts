import "server-only";
import { headers } from "next/headers";
import { findSessionPerson } from "@/lib/shared/auth/queries";
import {
  homePath,
  readSessionCookie,
  setSessionCookie,
  signInPath,
} from "@/lib/shared/auth/session.server";
import type { SessionOwner } from "@/lib/shared/auth/token.server";
import { describeDevice } from "@/lib/shared/sign-in/device";
import { startSession } from "@/lib/shared/sign-in/start-session.data";

/** Starts a session and gives the browser its cookie. Returns the path of the page that is next. */
export async function openSession(owner: SessionOwner): Promise<string> {
  const device = describeDevice((await headers()).get("user-agent"));
  const before = await readSessionCookie();
  const { token, maxAgeSeconds } = await startSession(
    owner,
    { device, network: null },
    before,
    new Date(),
  );
  await setSessionCookie(token, maxAgeSeconds);
  const person = await findSessionPerson(token);
  if (!person) return "/sign-in";
  return "task" in person ? signInPath({ role: "VISITOR", signingIn: person }) : homePath(person);
}

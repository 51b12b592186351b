import "server-only";
import { headers } from "next/headers";
import { findSessionPerson } from "@/lib/shared/auth/queries";
import {
  homePath,
  readSessionCookie,
  setSessionCookie,
  signInPath,
} from "@/lib/shared/auth/session.server";
import { ADDRESS_HEADER } from "@/lib/shared/limits/stamp-addresses.server";
import type { SessionOwner } from "@/lib/shared/auth/token.server";
import { coarseNetwork, describeDevice } from "@/lib/shared/sign-in/device";
import { startSession } from "@/lib/shared/sign-in/start-session.data";

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
  return "task" in person ? signInPath({ role: "VISITOR", signingIn: person }) : homePath(person);
}

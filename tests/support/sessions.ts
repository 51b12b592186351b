import {
  digestSecret,
  drawSecret,
  readToken,
  sealToken,
  type SessionToken,
} from "@/lib/shared/auth/token.server";
import { RULES } from "@/lib/shared/auth/security-policy";
import { limitColumns } from "@/lib/shared/sign-in/start-session.data";
import { findSessionPerson } from "@/lib/shared/auth/queries";
import { db } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

type Owner = { role: "STAFF" | "VOLUNTEER"; id: string };

/** An open session of an account, as signing in makes it, and the value of its cookie. */
export async function aSession(
  { role, id }: Owner,
  data: Partial<Prisma.SessionUncheckedCreateInput> = {},
): Promise<{ token: SessionToken; cookie: string }> {
  const secret = drawSecret();
  const limits = RULES.MODERN[role === "STAFF" ? "staff" : "volunteer"];
  const { id: sessionId } = await db.session.create({
    data: {
      ...(role === "STAFF" ? { staffId: id } : { volunteerId: id }),
      secretDigest: digestSecret(secret),
      ...limitColumns(limits, new Date()),
      ...data,
    },
    select: { id: true },
  });
  const token = { sessionId, secret };
  return { token, cookie: await sealToken(token, 3600) };
}

/** Whom the session cookie of a browser is of, as the next request reads it. */
export async function personOf({ cookie }: { cookie: string }) {
  const token = await readToken(cookie);
  return token && findSessionPerson(token);
}

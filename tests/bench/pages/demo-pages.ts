import { db } from "@/lib/shared/db/db";
import { sealToken } from "@/lib/shared/auth/token.server";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { pageAt, type Page } from "@/tests/bench/pages/page";

/** The pages people see most; the desk is that of a centre, which has the most on it. */
export async function demoPages(): Promise<Page[]> {
  const wish = await db.wish.findFirstOrThrow({
    where: { status: "RATED" },
    orderBy: { version: "desc" },
    select: { trackingNumber: true },
  });
  const staff = await db.staff.findUniqueOrThrow({
    where: { userName: "dispatcher" },
    select: { id: true, sessionVersion: true },
  });
  await db.$disconnect();
  const owner = { kind: "STAFF", id: staff.id, version: staff.sessionVersion } as const;
  const cookie = `hive-session=${await sealToken(owner, 3600)}`;
  return [
    pageAt("/"),
    pageAt("/wall"),
    pageAt("/counties"),
    pageAt("/help"),
    pageAt("/submit"),
    pageAt(trackingPath(wish.trackingNumber)),
    pageAt("/desk", cookie),
  ];
}

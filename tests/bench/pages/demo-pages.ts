import { db } from "@/lib/shared/db/db";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { aSession } from "@/tests/support/sessions";
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
    select: { id: true },
  });
  const session = await aSession({ role: "STAFF", id: staff.id });
  await db.$disconnect();
  const cookie = `hive-session=${session.cookie}`;
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

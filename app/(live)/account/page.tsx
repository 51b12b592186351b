import type { Metadata } from "next";
import { AccountPage } from "@/components/shared/account/account-page";
import { findOwnAccount } from "@/lib/shared/account/queries";
import { requireAccount } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { listSessions } from "@/lib/shared/sessions/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("account");
  return { title: t("title") };
}

/** For staff and volunteers alike. */
export default async function Page() {
  const actor = await requireAccount();
  const now = new Date();
  const [sessions, own] = await Promise.all([
    listSessions(actor, now),
    actor.role === "STAFF" ? findOwnAccount(actor, now) : null,
  ]);
  return <AccountPage sessions={sessions} own={own} />;
}

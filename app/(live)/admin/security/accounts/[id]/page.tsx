import type { Metadata } from "next";
import * as z from "zod";
import { GuardedAccountPage } from "@/components/network/security/account-page";
import { isSecurityAdmin } from "@/lib/shared/auth/admin";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { mayGuard } from "@/lib/network/security/policy";
import { findAccount } from "@/lib/network/security/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("security");
  return { title: t("title") };
}

export default async function Page({ params }: PageProps<"/admin/security/accounts/[id]">) {
  const actor = await requireStaffWho(isSecurityAdmin);
  const id = z.uuid().safeParse((await params).id);
  const account = id.success && (await findAccount(actor, id.data));
  if (!account) notFound();
  return <GuardedAccountPage account={account} mayGuard={mayGuard(actor, account.id)} />;
}

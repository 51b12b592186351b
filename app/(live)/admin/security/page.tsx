import type { Metadata } from "next";
import { SecurityPage } from "@/components/network/security/security-page";
import { isSecurityAdmin } from "@/lib/shared/auth/admin";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { maySetSecurity } from "@/lib/network/security/policy";
import { findOwnPolicy, listAccounts, listMixedRoles } from "@/lib/network/security/queries";
import { accountFilterSchema } from "@/lib/network/security/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("security");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/security">) {
  const actor = await requireStaffWho(isSecurityAdmin);
  const filter = accountFilterSchema.parse(await searchParams);
  const [policy, mixed, page] = await Promise.all([
    findOwnPolicy(actor),
    maySetSecurity(actor) ? listMixedRoles(actor) : null,
    listAccounts(actor, filter),
  ]);
  return (
    <SecurityPage
      {...page}
      placeName={actor.siteName}
      policy={policy}
      mixed={mixed && mixed.map(({ name }) => name)}
      filter={filter}
    />
  );
}

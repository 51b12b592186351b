import type { Metadata } from "next";
import { ManyAccounts } from "@/components/network/people/many-accounts";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { findManyStaffPlaces } from "@/lib/network/people/queries";
import { manyStaffViewSchema } from "@/lib/network/people/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("people");
  return { title: t("many.title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/people/staff/many">) {
  const actor = await requireStaffWho(isCountyAdmin);
  const view = manyStaffViewSchema.parse(await searchParams);
  return <ManyAccounts found={await findManyStaffPlaces(actor, view)} />;
}

import type { Metadata } from "next";
import { NewStaff } from "@/components/people/new-staff";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { findChosenPlace, searchPlaces } from "@/lib/sites/queries";
import { choosePlaceSchema } from "@/lib/sites/schema";
import { SITE_LEVELS } from "@/lib/sites/tree";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("people");
  return { title: t("new.heading") };
}

export default async function Page({ searchParams }: PageProps<"/admin/people/staff/new">) {
  const actor = await requireAdmin();
  const { q, place } = choosePlaceSchema.parse(await searchParams);
  return (
    <NewStaff
      place={await findChosenPlace(actor, place)}
      q={q}
      found={await searchPlaces(actor, q, SITE_LEVELS)}
    />
  );
}

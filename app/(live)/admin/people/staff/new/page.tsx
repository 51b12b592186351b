import type { Metadata } from "next";
import { NewStaff } from "@/components/network/people/new-staff";
import { isHandler } from "@/lib/shared/auth/handler";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { findChosenPlace, searchPlaces } from "@/lib/network/sites/queries";
import { choosePlaceSchema } from "@/lib/network/sites/schema";
import { SITE_LEVELS } from "@/lib/network/sites/tree";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("people");
  return { title: t("new.heading") };
}

export default async function Page({ searchParams }: PageProps<"/admin/people/staff/new">) {
  const actor = await requireAdmin();
  const ofCity = !isHandler(actor);
  const { q, place } = choosePlaceSchema.parse(await searchParams);
  return (
    <NewStaff
      place={await findChosenPlace(actor, place)}
      q={q}
      found={await searchPlaces(actor, q, ofCity ? ["CITY", "CENTER"] : SITE_LEVELS)}
      ofCity={ofCity}
    />
  );
}

import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import * as z from "zod";
import { StaffPage } from "@/components/network/people/staff-page";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { mayChangeAccount, mayResetPassword } from "@/lib/network/people/policy";
import { findStaff } from "@/lib/network/people/queries";
import { findChosenPlace, searchPlaces } from "@/lib/network/sites/queries";
import { choosePlaceSchema } from "@/lib/network/sites/schema";
import { findUnitLeft } from "@/lib/orders/leaving/queries";
import { SITE_LEVELS } from "@/lib/network/sites/tree";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("people");
  return { title: t("staff.heading") };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<"/admin/people/staff/[id]">) {
  const actor = await requireAdmin();
  const id = z.uuid().safeParse((await params).id);
  const person = id.success && (await findStaff(actor, id.data));
  if (!person) notFound();
  const { q, place } = choosePlaceSchema.parse(await searchParams);
  return (
    <StaffPage
      person={person}
      mayChange={mayChangeAccount(actor, person.id)}
      mayReset={mayResetPassword(actor, person)}
      unitLeft={await findUnitLeft(actor, person.id)}
      place={await findChosenPlace(actor, place)}
      q={q}
      found={await searchPlaces(actor, q, SITE_LEVELS)}
    />
  );
}

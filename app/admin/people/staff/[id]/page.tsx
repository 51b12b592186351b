import type { Metadata } from "next";
import { notFound } from "@/lib/not-found";
import * as z from "zod";
import { StaffPage } from "@/components/people/staff-page";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { mayChangeAccount } from "@/lib/people/policy";
import { findStaff } from "@/lib/people/queries";
import { findChosenPlace, searchPlaces } from "@/lib/sites/queries";
import { choosePlaceSchema } from "@/lib/sites/schema";
import { SITE_LEVELS } from "@/lib/sites/tree";

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
      place={await findChosenPlace(actor, place)}
      q={q}
      found={await searchPlaces(actor, q, SITE_LEVELS)}
    />
  );
}

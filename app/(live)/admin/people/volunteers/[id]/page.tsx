import type { Metadata } from "next";
import * as z from "zod";
import { VolunteerPage } from "@/components/desk/volunteers/volunteer-page";
import { findVolunteerDetail } from "@/lib/desk/volunteers/queries";
import { volunteerViewSchema } from "@/lib/desk/volunteers/schema";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("volunteers");
  return { title: t("title") };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<"/admin/people/volunteers/[id]">) {
  const actor = await requireStaff();
  const id = z.uuid().safeParse((await params).id).data ?? notFound();
  const view = volunteerViewSchema.parse(await searchParams);
  const detail = await findVolunteerDetail(actor, id, view);
  if (!detail) notFound();
  return <VolunteerPage detail={detail} view={view} keeps={isCountyAdmin(actor)} />;
}

import type { Metadata } from "next";
import * as z from "zod";
import { LeavingPage } from "@/components/orders/leaving/leaving-page";
import { findLeaving } from "@/lib/orders/leaving/queries";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("leaving");
  return { title: t("title") };
}

export default async function Page({ params }: PageProps<"/admin/people/volunteers/[id]/leave">) {
  const actor = await requireAdmin();
  const id = z.uuid().safeParse((await params).id);
  if (!isCountyAdmin(actor) || !id.success) notFound();
  const leaving = await findLeaving(actor, id.data);
  if (!leaving) notFound();
  return <LeavingPage leaving={leaving} />;
}

import type { Metadata } from "next";
import * as z from "zod";
import { ImportPage } from "@/components/network/imports/import-page";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { mayImport } from "@/lib/network/imports/policy";
import { findImport } from "@/lib/network/imports/queries";
import { importViewSchema } from "@/lib/network/imports/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("imports");
  return { title: t("title") };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<"/admin/places/import/[id]">) {
  const actor = await requireStaffWho(mayImport);
  const id = z.uuid().safeParse((await params).id);
  const view = importViewSchema.parse(await searchParams);
  const found = id.success && (await findImport(actor, id.data, view));
  if (!found) notFound();
  return <ImportPage shown={found} />;
}

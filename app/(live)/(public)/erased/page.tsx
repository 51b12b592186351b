import type { Metadata } from "next";
import { ErasedPage } from "@/components/public/my-data/erased-page";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("personal");
  return { title: t("erased.title"), robots: { index: false, follow: false } };
}

export default function Erased() {
  return <ErasedPage />;
}

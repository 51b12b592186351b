import type { Metadata } from "next";
import { PreferenceView } from "@/components/notices/preference-view";
import { requireHandler } from "@/lib/desk/handler";
import { getT } from "@/lib/i18n/request";
import { findToldBy } from "@/lib/notices/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("inbox");
  return { title: t("preference.title") };
}

export default async function DeskPreferencesPage() {
  const toldBy = await findToldBy(await requireHandler());
  const t = await getT("inbox");
  return <PreferenceView toldBy={toldBy} back={{ href: "/desk/notices", label: t("toInbox") }} />;
}

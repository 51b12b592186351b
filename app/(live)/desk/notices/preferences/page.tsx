import type { Metadata } from "next";
import { PreferenceView } from "@/components/notices/inbox/preference-view";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { findNoticeSettings } from "@/lib/notices/inbox/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("inbox");
  return { title: t("preference.title") };
}

export default async function DeskPreferencesPage() {
  const toldBy = await findNoticeSettings(await requireHandler());
  const t = await getT("inbox");
  return <PreferenceView toldBy={toldBy} back={{ href: "/desk/notices", label: t("toInbox") }} />;
}

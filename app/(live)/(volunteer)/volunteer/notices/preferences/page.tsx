import type { Metadata } from "next";
import { PreferenceView } from "@/components/notices/inbox/preference-view";
import { requireVolunteer } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { findNoticeSettings } from "@/lib/notices/inbox/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("inbox");
  return { title: t("preference.title") };
}

export default async function VolunteerPreferencesPage() {
  const toldBy = await findNoticeSettings(await requireVolunteer());
  const t = await getT("inbox");
  return (
    <PreferenceView toldBy={toldBy} back={{ href: "/volunteer/notices", label: t("toInbox") }} />
  );
}

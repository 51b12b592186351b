import type { Metadata } from "next";
import { PreferenceView } from "@/components/notices/preference-view";
import { requireVolunteer } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { findToldBy } from "@/lib/notices/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("inbox");
  return { title: t("preference.title") };
}

export default async function VolunteerPreferencesPage() {
  const toldBy = await findToldBy(await requireVolunteer());
  const t = await getT("inbox");
  return (
    <PreferenceView toldBy={toldBy} back={{ href: "/volunteer/notices", label: t("toInbox") }} />
  );
}

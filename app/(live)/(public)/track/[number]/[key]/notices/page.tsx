import type { Metadata } from "next";
import { PreferenceView } from "@/components/notices/inbox/preference-view";
import { AppError } from "@/lib/shared/errors";
import { getT } from "@/lib/shared/i18n/request.server";
import { linkIsOver } from "@/lib/public/tracking/link-is-over.server";
import { findNoticeSettings } from "@/lib/notices/inbox/queries";
import { linkPath, WISH_LINK } from "@/lib/shared/auth/tracking-link.server";
import { findResidentActor } from "@/lib/shared/auth/resident-actor.data";

type Props = { params: Promise<{ number: string; key: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("inbox");
  return { title: t("preference.title"), robots: { index: false, follow: false } };
}

/** The notice preferences of the resident of a tracking link. */
export default async function ResidentPreferencesPage({ params }: Props) {
  const { number: trackingNumber, key: trackingKey } = await params;
  const link = { trackingNumber, trackingKey };
  const resident = await findResidentActor(link).catch((error: unknown) => {
    if (error instanceof AppError) return linkIsOver();
    throw error;
  });
  const t = await getT("tracking");
  return (
    <PreferenceView
      toldBy={await findNoticeSettings(resident)}
      back={{ href: linkPath(WISH_LINK, trackingNumber, trackingKey), label: t("rate.back") }}
      link={link}
    />
  );
}

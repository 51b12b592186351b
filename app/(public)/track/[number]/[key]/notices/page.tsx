import type { Metadata } from "next";
import { PreferenceView } from "@/components/notices/preference-view";
import { AppError } from "@/lib/errors";
import { getT } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";
import { findToldBy } from "@/lib/notices/queries";
import { trackingPath } from "@/lib/tracking/link";
import { findResidentActor } from "@/lib/tracking/resident-actor";

type Props = { params: Promise<{ number: string; key: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("inbox");
  return { title: t("preference.title"), robots: { index: false, follow: false } };
}

/** How the resident behind a tracking link is told. */
export default async function ResidentPreferencesPage({ params }: Props) {
  const { number: trackingNumber, key: trackingKey } = await params;
  const link = { trackingNumber, trackingKey };
  const resident = await findResidentActor(link).catch((error: unknown) => {
    if (error instanceof AppError) return notFound();
    throw error;
  });
  const t = await getT("tracking");
  return (
    <PreferenceView
      toldBy={await findToldBy(resident)}
      back={{ href: trackingPath(trackingNumber), label: t("rate.back") }}
      link={link}
    />
  );
}

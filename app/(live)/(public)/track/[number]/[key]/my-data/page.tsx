import type { Metadata } from "next";
import { MyDataPage } from "@/components/public/my-data/my-data-page";
import { findMyData } from "@/lib/public/my-data/queries";
import { findResidentActor } from "@/lib/shared/auth/resident-actor.data";
import { linkPath, WISH_LINK } from "@/lib/shared/auth/tracking-link.server";
import { AppError } from "@/lib/shared/errors";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";

type Props = { params: Promise<{ number: string; key: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("personal");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** What is stored about the resident of a tracking link. */
export default async function ResidentDataPage({ params }: Props) {
  const { number: trackingNumber, key: trackingKey } = await params;
  const link = { trackingNumber, trackingKey };
  const resident = await findResidentActor(link).catch((error: unknown) => {
    if (error instanceof AppError) return notFound();
    throw error;
  });
  const t = await getT("personal");
  return (
    <MyDataPage
      mine={await findMyData(resident)}
      reachesPhones={reachesPhones()}
      back={{
        href: linkPath(WISH_LINK, trackingNumber, trackingKey),
        label: (await getT("tracking"))("rate.back"),
      }}
      link={link}
      correct={<p>{t("correct.resident")}</p>}
    />
  );
}

import type { Metadata } from "next";
import { MyDataPage } from "@/components/public/my-data/my-data-page";
import { findMyData } from "@/lib/public/my-data/queries";
import { findResidentActor } from "@/lib/shared/auth/resident-actor.data";
import { linkPath, WISH_LINK } from "@/lib/shared/auth/tracking-link.server";
import { AppError } from "@/lib/shared/errors";
import { getT } from "@/lib/shared/i18n/request.server";
import { linkIsOver } from "@/lib/public/tracking/link-is-over.server";
import { CODE_FORMS } from "@/lib/public/my-data/code-forms";
import { readCodeSteps, type StepParams } from "@/lib/shared/sign-in/code-step.server";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";

type Props = {
  params: Promise<{ number: string; key: string }>;
  searchParams: Promise<StepParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("personal");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** What is stored about the resident of a tracking link. */
export default async function ResidentDataPage({ params, searchParams }: Props) {
  const { number: trackingNumber, key: trackingKey } = await params;
  const link = { trackingNumber, trackingKey };
  const wishPath = linkPath(WISH_LINK, trackingNumber, trackingKey);
  const resident = await findResidentActor(link).catch((error: unknown) => {
    if (error instanceof AppError) return linkIsOver();
    throw error;
  });
  const t = await getT("personal");
  return (
    <MyDataPage
      mine={await findMyData(resident)}
      reachesPhones={reachesPhones()}
      back={{
        href: wishPath,
        label: (await getT("tracking"))("rate.back"),
      }}
      link={link}
      initial={await readCodeSteps(`${wishPath}/my-data`, [...CODE_FORMS], await searchParams)}
      correct={<p>{t("correct.resident")}</p>}
    />
  );
}

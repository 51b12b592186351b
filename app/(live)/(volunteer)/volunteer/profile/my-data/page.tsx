import type { Metadata } from "next";
import { MyDataPage } from "@/components/public/my-data/my-data-page";
import { findMyData } from "@/lib/public/my-data/queries";
import { requireVolunteer } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { CODE_FORMS } from "@/lib/public/my-data/code-forms";
import { readCodeSteps } from "@/lib/shared/sign-in/code-step.server";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("personal");
  return { title: t("title") };
}

/** What is stored about a volunteer. */
export default async function VolunteerDataPage({
  searchParams,
}: PageProps<"/volunteer/profile/my-data">) {
  const mine = await findMyData(await requireVolunteer());
  const t = await getT("personal");
  return (
    <MyDataPage
      mine={mine}
      reachesPhones={reachesPhones()}
      back={{ href: "/volunteer/profile", label: t("back") }}
      initial={await readCodeSteps(
        "/volunteer/profile/my-data",
        [...CODE_FORMS],
        await searchParams,
      )}
      correct={<p>{t("correct.volunteer")}</p>}
    />
  );
}

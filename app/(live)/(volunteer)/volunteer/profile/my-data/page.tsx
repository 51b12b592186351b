import type { Metadata } from "next";
import { MyDataPage } from "@/components/public/my-data/my-data-page";
import { findMyData } from "@/lib/public/my-data/queries";
import { requireVolunteer } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("personal");
  return { title: t("title") };
}

/** What is stored about a volunteer. */
export default async function VolunteerDataPage() {
  const mine = await findMyData(await requireVolunteer());
  const t = await getT("personal");
  return (
    <MyDataPage
      mine={mine}
      reachesPhones={reachesPhones()}
      back={{ href: "/volunteer/profile", label: t("back") }}
      correct={<p>{t("correct.volunteer")}</p>}
    />
  );
}

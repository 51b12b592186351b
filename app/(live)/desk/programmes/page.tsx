import type { Metadata } from "next";
import { ProgrammePage } from "@/components/activities/programmes/programme-page";
import { addMonths, monthIn } from "@/lib/activities/plans/month";
import { findMonth } from "@/lib/activities/programmes/queries";
import { programmeViewSchema } from "@/lib/activities/programmes/schema";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("programmes");
  return { title: t("title") };
}

/** The programme of a month; without one in the address that of the next, which is to be published. */
export default async function Page({ searchParams }: PageProps<"/desk/programmes">) {
  const actor = await requireHandler();
  const { month = addMonths(monthIn(new Date()), 1), page } = programmeViewSchema.parse(
    await searchParams,
  );
  return <ProgrammePage shown={await findMonth(actor, month)} page={page} />;
}

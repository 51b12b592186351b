import type { Metadata } from "next";
import { InboxView } from "@/components/notices/inbox/inbox-view";
import { requireVolunteer } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { countUnread, listInbox } from "@/lib/notices/inbox/queries";
import { inboxFilterSchema } from "@/lib/notices/inbox/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("inbox");
  return { title: t("title") };
}

export default async function VolunteerNoticesPage({
  searchParams,
}: PageProps<"/volunteer/notices">) {
  const actor = await requireVolunteer();
  const filter = inboxFilterSchema.parse(await searchParams);
  const t = await getT("inbox");
  const [inbox, unread] = await Promise.all([listInbox(actor, filter), countUnread(actor)]);
  return (
    <InboxView
      inbox={inbox}
      unread={unread}
      path="/volunteer/notices"
      isFirst={!filter.before}
      emptyHint={t("emptyVolunteer")}
    />
  );
}

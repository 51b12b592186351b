import type { Metadata } from "next";
import { InboxView } from "@/components/notices/inbox/inbox-view";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { countUnread, listInbox } from "@/lib/notices/inbox/queries";
import { inboxFilterSchema } from "@/lib/notices/inbox/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("inbox");
  return { title: t("title") };
}

export default async function DeskNoticesPage({ searchParams }: PageProps<"/desk/notices">) {
  const actor = await requireHandler();
  const filter = inboxFilterSchema.parse(await searchParams);
  const t = await getT("inbox");
  const [inbox, unread] = await Promise.all([listInbox(actor, filter), countUnread(actor)]);
  return (
    <InboxView
      inbox={inbox}
      unread={unread}
      path="/desk/notices"
      isFirst={!filter.before}
      emptyHint={t("emptyStaff")}
    />
  );
}

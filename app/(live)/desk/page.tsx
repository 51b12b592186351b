import type { Metadata } from "next";
import { FirstWish } from "@/components/desk/queues/first-wish";
import { FilterForm } from "@/components/desk/queues/filter-form";
import { KeyHelp } from "@/components/desk/queues/key-help";
import { QueueList } from "@/components/desk/queues/queue-list";
import { ListTitle } from "@/components/desk/queues/list-title";
import { WishList } from "@/components/desk/queues/wish-list";
import { Alarms } from "@/components/shared/limits/alarms";
import { Workbench } from "@/components/desk/queues/workbench";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { listAlarms } from "@/lib/shared/limits/alarms.data";
import { listPlacesFor, readDesk } from "@/lib/desk/queues/queries";
import { cachedCategories } from "@/lib/network/menu/queries";
import { listViews } from "@/lib/desk/saved-views/queries";
import { sumCounts } from "@/lib/desk/queues/queues";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("desk");
  return { title: t("title") };
}

/** The desk of staff who handle orders: the same for a 站, a 所 and a centre, each with its subtree. */
export default async function DeskPage({ searchParams }: PageProps<"/desk">) {
  const actor = await requireHandler();
  const view = deskViewSchema.parse(await searchParams);
  const t = await getT("desk");
  const now = new Date();
  const places = await listPlacesFor(actor, view);
  const [views, { counts, list }, categories] = await Promise.all([
    listViews(actor),
    readDesk(actor, view, places, now),
    actor.centerId ? cachedCategories(actor.centerId) : [],
  ]);
  return (
    <>
      <header className="mb-6 flex flex-wrap items-baseline gap-x-6">
        <h1>{t("title")}</h1>
        <p className="text-faded">{t("summary", { count: sumCounts("needsMe", counts.queues) })}</p>
      </header>
      <Alarms names={await listAlarms(actor, now)} />
      <Workbench
        shown={view.queue || view.q ? "list" : "queues"}
        queues={
          <>
            <QueueList level={actor.level} view={view} counts={counts} views={views} t={t} />
            <KeyHelp />
          </>
        }
        list={
          <>
            <ListTitle level={actor.level} view={view} total={list.total} />
            <FilterForm level={actor.level} view={view} places={places} categories={categories} />
            <WishList actor={actor} list={list} view={view} now={now} />
          </>
        }
        listKey={deskAddress(view, view.page)}
        wish={<FirstWish first={list.rows[0]} view={view} now={now} />}
      />
    </>
  );
}

import { WishRow, type RowWords } from "@/components/desk/queues/wish-row";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { CellShapes } from "@/components/orders/wishes/cells-of-list";
import { deskAddress, wishAddress } from "@/lib/desk/queues/desk-address";
import type { DeskList } from "@/lib/desk/queues/queries";
import { pageLinks } from "@/lib/shared/forms/paging";
import { isNarrowed, type DeskView } from "@/lib/desk/queues/schema";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = {
  list: DeskList;
  view: DeskView;
  /** The wish that is open beside the list. */
  openId?: string;
  now: Date;
};

/** The middle pane: one page of a queue. */
export async function WishList({ list, view, openId, now }: Props) {
  if (list.rows.length === 0) return <Nothing view={view} />;
  const words: RowWords = {
    desk: await getT("desk"),
    wishes: await getT("wishes"),
    common: await getT("common"),
    locale: await getLocale(),
  };
  return (
    <>
      <CellShapes statuses={list.rows.map(({ status }) => status)} t={words.common} />
      <ul>
        {list.rows.map((wish, index) => (
          <WishRow
            key={wish.id}
            wish={wish}
            href={wishAddress(wish.id, view, index)}
            isHere={wish.id === openId}
            now={now}
            words={words}
          />
        ))}
      </ul>
      <Paging {...pageLinks(list, (page) => deskAddress(view, page))} />
    </>
  );
}

async function Nothing({ view }: { view: DeskView }) {
  const t = await getT("desk");
  const { queue = "needsMe", q } = view;
  if (isNarrowed(view) || q) {
    return (
      <EmptyState title={t("empty.filtered")}>
        {queue !== "all" && (
          <a href={deskAddress({ ...view, queue: "all" })} className="target">
            {t("empty.everywhere")}
          </a>
        )}
      </EmptyState>
    );
  }
  const isMine = queue === "needsMe";
  return (
    <EmptyState title={t(isMine ? "empty.needsMe" : "empty.queue")}>
      {t(isMine ? "empty.needsMeHint" : "empty.queueHint")}
    </EmptyState>
  );
}

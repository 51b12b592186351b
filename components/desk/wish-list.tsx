import { WishRow } from "@/components/desk/wish-row";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { deskAddress, wishAddress } from "@/lib/desk/desk-address";
import type { DeskList } from "@/lib/desk/queries";
import { pageLinks } from "@/lib/paging";
import type { DeskView } from "@/lib/desk/schema";
import { getT } from "@/lib/i18n/request";

type Props = {
  list: DeskList;
  view: DeskView;
  /** The wish that is open beside the list. */
  openId?: string;
  now: Date;
};

/** The middle pane: one page of a queue. */
export function WishList({ list, view, openId, now }: Props) {
  if (list.rows.length === 0) return <Nothing view={view} />;
  return (
    <>
      <ul>
        {list.rows.map((wish, index) => (
          <WishRow
            key={wish.id}
            wish={wish}
            href={wishAddress(wish.id, view, index)}
            isHere={wish.id === openId}
            now={now}
          />
        ))}
      </ul>
      <Paging {...pageLinks(list, (page) => deskAddress(view, page))} />
    </>
  );
}

async function Nothing({ view }: { view: DeskView }) {
  const t = await getT("desk");
  const { queue = "needsMe", place, category, urgency, q } = view;
  if (place ?? category ?? urgency ?? q) {
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

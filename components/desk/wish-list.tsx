import { WishRow } from "@/components/desk/wish-row";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { deskAddress, pageAddress, wishAddress } from "@/lib/desk/desk-address";
import type { DeskList } from "@/lib/desk/queries";
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
export async function WishList({ list: { rows, previous, next }, view, openId, now }: Props) {
  if (rows.length === 0) return <Nothing view={view} />;
  return (
    <>
      <ul>
        {rows.map((wish, index) => (
          <WishRow
            key={wish.id}
            wish={wish}
            href={wishAddress(wish.id, view, index)}
            isHere={wish.id === openId}
            now={now}
          />
        ))}
      </ul>
      <Paging
        previous={previous && pageAddress(view, { before: previous })}
        next={next && pageAddress(view, { after: next })}
      />
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

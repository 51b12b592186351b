import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { claimMarks, wishMarks } from "@/components/desk/queues/wish-badges";
import { WishRows, type RowFacts } from "@/components/desk/queues/wish-rows";
import { EmptyState } from "@/components/ui/empty-state";
import { PageJump } from "@/components/desk/queues/page-jump";
import { Paging } from "@/components/ui/paging";
import { DUE_KINDS } from "@/components/orders/clocks/due-badge";
import { CellShapes } from "@/components/orders/wishes/cells-of-list";
import { clockOffset, describeCells } from "@/components/orders/wishes/five-cells";
import { measureAge } from "@/lib/desk/queues/age";
import { deskAddress, wishAddress } from "@/lib/desk/queues/desk-address";
import type { DeskList, DeskRow } from "@/lib/desk/queues/queries";
import { formatDue } from "@/lib/desk/queues/format-due";
import { nextDue } from "@/lib/orders/clocks/due";
import { isOverdue } from "@/lib/orders/clocks/overdue";
import { pageLinks } from "@/lib/shared/forms/paging";
import { setFilters, shownSelection, type DeskView } from "@/lib/desk/queues/schema";
import { categoryOf } from "@/lib/desk/queues/category-of";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import { unitName } from "@/lib/public/tracking/unit-name";
import type { StaffActor } from "@/lib/shared/auth/actor";

type Props = {
  actor: StaffActor;
  list: DeskList;
  view: DeskView;
  /** The wish that is open beside the list. */
  openId?: string;
  now: Date;
};

/** The middle pane: one page of a queue. */
export async function WishList({ actor, list, view, openId, now }: Props) {
  if (list.rows.length === 0) return <EmptyList view={view} />;
  const words: Words = {
    desk: await getT("desk"),
    wishes: await getT("wishes"),
    common: await getT("common"),
    tracking: await getT("tracking"),
    actorId: actor.id,
    locale: await getLocale(),
  };
  const openAt = list.rows.findIndex(({ id }) => id === openId);
  return (
    <>
      <CellShapes statuses={list.rows.map(({ status }) => status)} t={words.common} />
      <WishRows
        rows={list.rows.map((wish, at) =>
          toRowFacts(wish, wishAddress(wish.id, view, at), now, words),
        )}
        openHref={openAt < 0 || !openId ? undefined : wishAddress(openId, view, openAt)}
      />
      <Paging {...pageLinks(list, (page) => deskAddress(view, page))} />
      {list.last !== undefined && list.last > 2 && (
        <PageJump view={view} page={list.page} last={list.last} />
      )}
    </>
  );
}

type Words = {
  desk: Translator<"desk">;
  wishes: Translator<"wishes">;
  common: Translator<"common">;
  tracking: Translator<"tracking">;
  /** Who reads the list. */
  actorId: string;
  locale: Locale;
};

/** The texts of a row of the list. */
function toRowFacts(wish: DeskRow, href: string, now: Date, words: Words): RowFacts {
  const { desk, wishes, common, tracking, actorId, locale } = words;
  const { content, status } = wish;
  const due = nextDue(wish, now);
  const isLate = isOverdue(wish, now);
  const about = [
    ...(due ? [] : [desk("age", measureAge(wish.createdAt, now))]),
    desk("dueList.responsible", {
      unit: unitName(tracking, { name: wish.unitName, level: wish.unitLevel }, locale),
    }),
    // The station of a village tells the village.
    ...(wish.siteName === wish.unitName ? [] : [localPlaceName(wish.siteName, locale)]),
    categoryOf(wish, locale) ?? desk("noCategory"),
  ];
  return {
    href,
    content,
    status,
    cells: describeCells(common, wishes, { status, isLate }),
    ...(isLate && { lateAt: clockOffset(status) }),
    ...(due && { due: { kind: DUE_KINDS[due.state], words: formatDue(due, now, desk, locale) } }),
    about: about.join(" · "),
    marks: [...wishMarks({ wish, t: desk }), ...claimMarks(wish, actorId, desk)],
  };
}

async function EmptyList({ view }: { view: DeskView }) {
  const t = await getT("desk");
  const queue = shownSelection(view);
  if (setFilters(view).length > 0 || view.q) {
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

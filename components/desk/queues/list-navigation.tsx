import type { ReactNode } from "react";
import { deskAddress, wishAddress } from "@/lib/desk/queues/desk-address";
import { nextInList } from "@/lib/desk/queues/next-in-list";
import type { DeskList } from "@/lib/desk/queues/queries";
import type { DeskView } from "@/lib/desk/queues/schema";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { list: DeskList; view: DeskView; openId: string; children: ReactNode };

/** Links back to the list and to the next wish in it, so that many can be handled without going back. */
export async function ListNavigation({ list, view, openId, children }: Props) {
  const t = await getT("desk");
  const next = nextInList(list, openId, view.at);
  return (
    <nav
      aria-label={t("list")}
      className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-1"
    >
      <a
        href={deskAddress(view, view.page)}
        className="target"
        data-onward={next || list.next ? undefined : ""}
      >
        {t("wish.back")}
      </a>
      {children}
      {next ? (
        <a href={wishAddress(next.row.id, view, next.at)} className="button" data-onward="">
          {t("wish.next")}
        </a>
      ) : list.next ? (
        <a href={deskAddress(view, list.next)} className="button" data-onward="">
          {t("wish.nextPage")}
        </a>
      ) : (
        <span className="text-faded">{t("wish.queueDone")}</span>
      )}
    </nav>
  );
}

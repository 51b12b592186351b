import Link from "next/link";
import { deskAddress, wishAddress } from "@/lib/desk/queues/desk-address";
import { nextInList } from "@/lib/desk/queues/next-in-list";
import type { DeskList } from "@/lib/desk/queues/queries";
import type { DeskView } from "@/lib/desk/queues/schema";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { list: DeskList; view: DeskView; openId: string };

/** Links back to the list and to the next wish in it, so that many can be handled without going back. */
export async function ListNavigation({ list, view, openId }: Props) {
  const t = await getT("desk");
  const next = nextInList(list, openId, view.at);
  return (
    <nav
      aria-label={t("list")}
      className="mb-4 flex flex-wrap items-center justify-between gap-x-6"
    >
      <Link
        href={deskAddress(view, view.page)}
        prefetch={false}
        className="target"
        data-onward={next || list.next ? undefined : ""}
      >
        {t("wish.back")}
      </Link>
      <a href="#steps" className="target">
        {t("wish.toSteps")}
      </a>
      {next ? (
        <Link
          href={wishAddress(next.row.id, view, next.at)}
          prefetch={false}
          className="button"
          data-onward=""
        >
          {t("wish.next")}
        </Link>
      ) : list.next ? (
        <Link
          href={deskAddress(view, list.next)}
          prefetch={false}
          className="button"
          data-onward=""
        >
          {t("wish.nextPage")}
        </Link>
      ) : (
        <span className="text-faded">{t("wish.queueDone")}</span>
      )}
    </nav>
  );
}

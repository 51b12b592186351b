import Link from "next/link";
import { WishBadges } from "@/components/desk/wish-badges";
import { FiveCells } from "@/components/wishes/five-cells";
import { ageOf } from "@/lib/desk/age";
import type { DeskRow } from "@/lib/desk/queries";
import { localName } from "@/lib/i18n/local-name";
import { getLocale, getT } from "@/lib/i18n/request";
import { bareName } from "@/lib/sites/bare-name";

type Props = { wish: DeskRow; href: string; isHere: boolean; now: Date };

/** Two lines: the sentence; where, what, how long ago and which step. */
export async function WishRow({ wish, href, isHere, now }: Props) {
  const t = await getT("desk");
  const category = wish.category ? localName(wish.category, await getLocale()) : t("noCategory");
  return (
    <li className="border-b border-line">
      <Link
        href={href}
        prefetch={false}
        data-row
        aria-current={isHere ? "true" : undefined}
        className="-mx-2 block px-2 py-2 text-ink no-underline hover:bg-honey-pale aria-[current]:bg-honey-pale"
      >
        <span className="flex items-center gap-x-3">
          <span className="grow truncate font-bold">{wish.content}</span>
          <FiveCells status={wish.status} className="w-22 shrink-0" />
        </span>
        <span className="flex gap-x-3">
          <span className="flex min-w-0 grow text-faded">
            <span className="truncate">
              {bareName(wish.site.name)} · {category}
            </span>
            <span className="shrink-0 whitespace-pre">
              {" · "}
              {t("age", ageOf(wish.createdAt, now))}
            </span>
          </span>
          <WishBadges {...wish} />
        </span>
      </Link>
    </li>
  );
}

import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { ReactNode } from "react";
import { WishTitle } from "@/components/orders/volunteering/wish-title";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { MaskedWish } from "@/lib/orders/volunteering/masked-wish.server";

type Props = {
  wish: MaskedWish;
  heading?: "h1" | "h2" | "h3";
  /** Not accepted yet: it also shows since when it has waited. */
  isWaiting?: boolean;
  children?: ReactNode;
};

/** A wish as a volunteer sees it: who asks, roughly where, for what and when. */
export async function WishSummary({
  wish,
  heading: Heading = "h3",
  isWaiting = false,
  children,
}: Props) {
  const t = await getT("volunteering");
  const wishes = await getT("wishes");
  const locale = await getLocale();
  return (
    <article className="space-y-3 rounded border border-line bg-sheet p-5">
      <Heading>
        <WishTitle wish={wish} isWaiting={isWaiting} />
      </Heading>
      <p dir="auto" className="font-song text-xl leading-relaxed wrap-anywhere">
        {wish.content}
      </p>
      <p className="flex flex-wrap gap-x-4 text-faded">
        {wish.isUrgent && <strong className="text-cinnabar">{wishes("urgency.URGENT")}</strong>}
        {wish.category && <span>{localName(wish.category, locale)}</span>}
        {wish.town && <span>{localPlaceName(wish.town, locale)}</span>}
        <span>{t("invitation.when", { when: wishes(`wanted.${wish.wantedTime}`) })}</span>
        {isWaiting && (
          <span>{t("invitation.since", { day: formatDate(wish.since, "day", locale) })}</span>
        )}
      </p>
      {children}
    </article>
  );
}

import { FactList } from "@/components/ui/fact-list";
import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { ReactNode } from "react";
import { Attendees } from "@/components/desk/wish-detail/attendees";
import type { Words } from "@/components/desk/wish-detail/words";
import { formatDate } from "@/lib/shared/i18n/dates";
import { wallStanding } from "@/lib/orders/wishes/wall-standing";
import type { Locale } from "@/lib/shared/i18n/locales";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale } from "@/lib/shared/i18n/request.server";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";
import { GRADES } from "@/lib/orders/wishes/lifecycle";
import { formatTrackingNumber } from "@/lib/shared/auth/tracking-number";

type Props = { detail: WishDetail; words: Words };

/** The facts of a wish, one line each; unknown ones are left out. */
export async function Facts({ detail, words: { desk, wishes } }: Props) {
  const locale = await getLocale();
  const { category, menuItem, responsibleSite, visitAt } = detail;
  const grade = GRADES.find((one) => one === detail.grade);
  const lines: [string, ReactNode][] = [
    [desk("wish.place"), <Place key="place" detail={detail} locale={locale} />],
    [desk("wish.category"), category ? localName(category, locale) : desk("noCategory")],
    [desk("wish.menuItem"), menuItem && localName(menuItem, locale)],
    [
      desk("wish.beneficiary"),
      detail.status !== "SUBMITTED" && wishes(`beneficiary.${detail.beneficiary}`),
    ],
    [desk("wish.wanted"), wishes(`wanted.${detail.wantedTime}`)],
    [desk("wish.visit"), visitAt && formatDate(visitAt, "minute", locale)],
    [desk("wish.responsible"), fullPlaceName(responsibleSite.name, locale)],
    [
      desk("wish.people"),
      detail.assignments.some(isOpen) && <Attendees key="people" detail={detail} t={desk} />,
    ],
    [desk("wish.grade"), grade && wishes(`grade.${grade}`)],
    [desk("wish.asker"), detail.maskedName],
    [desk("wish.channel"), wishes(`channel.${detail.channel}`)],
    [desk("wish.wall"), desk(`wall.${wallStanding(detail)}`)],
    [desk("wish.number"), formatTrackingNumber(detail.trackingNumber)],
  ];
  return <FactList facts={lines} />;
}

const isOpen = ({ endedAt }: WishDetail["assignments"][number]) => endedAt === null;

/** The place of a wish under the one above it, as a link to its page for who may open it. */
function Place({ detail: { site, maySeePlace }, locale }: PlaceProps) {
  const name = localPlaceName(site.name, locale);
  return (
    <>
      {site.parent && `${localPlaceName(site.parent.name, locale)} · `}
      {maySeePlace ? (
        <a href={`/admin/places/${site.id}`} className="target">
          {name}
        </a>
      ) : (
        name
      )}
    </>
  );
}

type PlaceProps = { detail: WishDetail; locale: Locale };

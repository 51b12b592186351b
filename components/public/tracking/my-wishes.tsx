import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { FiveCells } from "@/components/orders/wishes/five-cells";
import { PhoneHelp } from "@/components/public/home/phone-help";
import { LinkOver } from "@/components/public/tracking/link-over";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { leaveTracking } from "@/lib/public/tracking/actions";
import type { OwnWish } from "@/lib/public/tracking/own-wishes.data";

type Props = {
  wishes: OwnWish[];
  /** A link that opens nothing has led here. */
  isLinkOver: boolean;
  /** The phone of the centre. */
  help: string | null;
};

/** 我的心愿: all wishes of the phone that was just confirmed, each a link to its page. */
export async function MyWishes({ wishes, isLinkOver, help }: Props) {
  const t = await getT("tracking");
  return (
    <div className="mx-auto max-w-2xl space-y-6 py-4 lg:py-8">
      <h1>{t("mine.title")}</h1>
      {isLinkOver && <LinkOver isSignedIn />}
      {wishes.length === 0 ? (
        <EmptyState title={t("mine.empty")}>{t("mine.emptyHow")}</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {wishes.map((wish) => (
            <Row key={wish.id} wish={wish} />
          ))}
        </ul>
      )}
      <a href={wishes.length > 0 ? "/submit?again=1" : "/submit"} className="button button-primary">
        {t("again")}
      </a>
      <PhoneHelp phone={help} />
      <ActionForm action={leaveTracking} className="space-y-1 border-t border-line pt-4">
        <p className="text-faded">{t("mine.leaveHint")}</p>
        <SubmitButton>{t("mine.leave")}</SubmitButton>
      </ActionForm>
    </div>
  );
}

async function Row({ wish }: { wish: OwnWish }) {
  const t = await getT("tracking");
  const plain = await getT("wishes");
  const { path, content, status, place, createdAt, trackingNumber } = wish;
  const locale = await getLocale();
  return (
    <li className="relative space-y-1 py-4">
      <p className="font-song text-[1.2rem] font-bold wrap-anywhere">
        <a href={path} className="card-link">
          {content}
        </a>
      </p>
      <p className="text-faded">
        {t("mine.row", {
          date: formatDate(createdAt, "day", locale),
          place: localPlaceName(place, locale),
          number: formatTrackingNumber(trackingNumber),
        })}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <FiveCells status={status} className="w-36" />
        <span className={status === "SERVED" ? "font-bold text-cinnabar" : ""}>
          {plain(`plain.${status}`)}
        </span>
      </div>
    </li>
  );
}

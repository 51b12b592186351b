import { formatDayAndTimes } from "@/components/orders/visits/format-times";
import { ActionForm } from "@/components/ui/action-form";
import { FormFold } from "@/components/ui/form-fold";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { bookVisitRoom, dropVisitHold, releaseVisitRoom } from "@/lib/orders/visits/actions";
import type { RoomChoice } from "@/lib/orders/visits/queries";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Booking = NonNullable<RoomChoice["hold"]>;

/** 暂留: the room that is kept for ten minutes, to be confirmed. */
export async function HeldRoom({ wishId, hold }: { wishId: string; hold: Booking }) {
  const t = await getT("booking");
  const locale = await getLocale();
  const hidden = { wishId, holdId: hold.id };
  return (
    <Section id="held" title={t("hold.title")}>
      <RoomLine booking={hold} />
      {hold.heldUntil && (
        <p>{t("hold.until", { time: formatDate(hold.heldUntil, "time", locale) })}</p>
      )}
      <div className="flex flex-wrap items-start gap-4">
        <ActionForm id="confirm" action={bookVisitRoom} hidden={hidden}>
          <SubmitButton primary>{t("hold.confirm")}</SubmitButton>
        </ActionForm>
        <ActionForm id="drop-hold" action={dropVisitHold} hidden={hidden}>
          <SubmitButton>{t("hold.drop")}</SubmitButton>
        </ActionForm>
      </div>
    </Section>
  );
}

export async function BookedRoom({ wishId, booked }: { wishId: string; booked: Booking }) {
  const t = await getT("booking");
  return (
    <Section id="booked" title={t("booked.title")}>
      <RoomLine booking={booked} />
      <ActionForm id="release-room" action={releaseVisitRoom} hidden={{ wishId }}>
        <FormFold label={t("booked.release")}>
          <p className="text-faded">{t("booked.releaseHint")}</p>
          <SubmitButton>{t("booked.release")}</SubmitButton>
        </FormFold>
      </ActionForm>
    </Section>
  );
}

async function RoomLine({ booking }: { booking: Booking }) {
  const t = await getT("booking");
  const locale = await getLocale();
  const { name, spot, site } = booking.room;
  return (
    <p>
      <strong>{formatDayAndTimes(booking, locale)}</strong>{" "}
      {t("at", { place: localPlaceName(site.name, locale), room: name })}
      {spot && ` ${t("spot", { spot })}`}
      {site.phone && <span className="text-faded"> {t("free.ring", { phone: site.phone })}</span>}
    </p>
  );
}

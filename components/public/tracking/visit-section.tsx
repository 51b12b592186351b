import type { TrackingLink } from "@/components/public/tracking/amend-form";
import { Visit } from "@/components/orders/visits/visit";
import { VisitRoom } from "@/components/orders/visits/visit-room";
import { ScheduleForm, UnscheduleForm } from "@/components/orders/visits/visit-forms";
import { getT } from "@/lib/shared/i18n/request.server";
import { scheduleOwnVisit, unscheduleOwnVisit } from "@/lib/orders/visits/actions";
import type { TrackedWish } from "@/lib/public/tracking/queries";

type Props = { wish: TrackedWish; link: TrackingLink };

/** When the volunteer comes, and the forms to agree on it, once somebody has taken the wish. */
export async function VisitSection({ wish: { visitAt, room, mayDo, path }, link }: Props) {
  if (!mayDo.includes("schedule")) return null;
  const t = await getT("tracking");
  return (
    <section className="space-y-2">
      <h2>{t("visit.title")}</h2>
      {visitAt ? (
        <Visit visitAt={visitAt} calendar={`${path}/calendar`} />
      ) : (
        <p>{t("visit.none")}</p>
      )}
      {room && <VisitRoom booking={room} />}
      <ScheduleForm action={scheduleOwnVisit} hidden={link} visitAt={visitAt} />
      {visitAt && <UnscheduleForm action={unscheduleOwnVisit} hidden={link} />}
    </section>
  );
}

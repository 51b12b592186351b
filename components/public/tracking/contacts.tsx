import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { TrackedWish } from "@/lib/public/tracking/queries";
import { unitName } from "@/lib/public/tracking/unit-name";

/** The volunteers who come, and the phone numbers of the responsible unit and the centre. */
export async function Contacts({ wish: { unit, center, attendees } }: { wish: TrackedWish }) {
  const t = await getT("tracking");
  const locale = await getLocale();
  return (
    <>
      {attendees && <Attendees attendees={attendees} t={t} />}
      <section className="space-y-2">
        <h2>{t("call.title")}</h2>
        <p>{t("call.unit", { unit: unitName(t, unit, locale) })}</p>
        <Phone number={unit.phone} t={t} />
        {unit.level !== "CENTER" && center.phone && (
          <>
            <p>{t("call.center", { unit: unitName(t, { ...center, level: "CENTER" }, locale) })}</p>
            <Phone number={center.phone} t={t} />
          </>
        )}
      </section>
    </>
  );
}

type AttendeesProps = {
  attendees: NonNullable<TrackedWish["attendees"]>;
  t: Translator<"tracking">;
};

function Attendees({ attendees, t }: AttendeesProps) {
  const { team, volunteers } = attendees;
  return (
    <section className="space-y-2">
      <h2>{t("comers.title")}</h2>
      {team && <p className="font-bold">{team}</p>}
      {volunteers.length === 0 && <p>{t("comers.teamOpen")}</p>}
      <ul>
        {volunteers.map(({ name, number }) => (
          <li key={number}>{t("comers.volunteer", { name, number })}</li>
        ))}
      </ul>
      {volunteers.length > 0 && <p className="text-faded">{t("comers.hint")}</p>}
    </section>
  );
}

type PhoneProps = { number: string | null; t: Translator<"tracking"> };

export function Phone({ number, t }: PhoneProps) {
  if (!number) return <p className="text-faded">{t("call.noPhone")}</p>;
  return (
    <a href={`tel:${number}`} className="target text-lg font-bold whitespace-nowrap">
      {number}
    </a>
  );
}

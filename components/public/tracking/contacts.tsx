import { getT } from "@/lib/shared/i18n/request.server";
import type { TrackedWish } from "@/lib/public/tracking/queries";
import { unitName } from "@/lib/public/tracking/unit-name";

/** Who comes, and whom to phone. */
export async function Contacts({ wish: { unit, center, comers } }: { wish: TrackedWish }) {
  const t = await getT("tracking");
  return (
    <>
      {comers && <Comers comers={comers} />}
      <section className="space-y-2">
        <h2>{t("call.title")}</h2>
        <p>{t("call.unit", { unit: unitName(t, unit) })}</p>
        <Phone number={unit.phone} />
        {unit.level !== "CENTER" && center.phone && (
          <>
            <p>{t("call.center", { unit: unitName(t, { ...center, level: "CENTER" }) })}</p>
            <Phone number={center.phone} />
          </>
        )}
      </section>
    </>
  );
}

async function Comers({ comers }: { comers: NonNullable<TrackedWish["comers"]> }) {
  const t = await getT("tracking");
  const { team, volunteers } = comers;
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

export async function Phone({ number }: { number: string | null }) {
  const t = await getT("tracking");
  if (!number) return <p className="text-faded">{t("call.noPhone")}</p>;
  return (
    <a href={`tel:${number}`} className="target text-lg font-bold whitespace-nowrap">
      {number}
    </a>
  );
}

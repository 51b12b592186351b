import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/fields";
import { ListTable } from "@/components/ui/list-table";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { holdVisitRoom } from "@/lib/orders/visits/actions";
import type { FreeRoom, RoomChoice } from "@/lib/orders/visits/queries";
import { groupStarts } from "@/lib/network/venues/free-slots";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** The rooms with what one asks about them, and one form with all free times. */
export async function FreeRooms({ choice }: { choice: RoomChoice }) {
  const t = await getT("booking");
  const { rooms } = choice;
  const hasFree = rooms.some(({ slots }) => slots.length > 0);
  return (
    <Section id="free" title={t("free.title")}>
      {!hasFree && <p>{t("free.none")}</p>}
      {hasFree && <HoldForm choice={choice} />}
      {rooms.length > 0 && <RoomTable rooms={rooms} />}
    </Section>
  );
}

async function RoomTable({ rooms }: { rooms: FreeRoom[] }) {
  const t = await getT("booking");
  const locale = await getLocale();
  return (
    <ListTable
      id="rooms"
      caption={t("free.caption")}
      columns={[{ label: t("free.room") }, { label: t("free.place") }, { label: t("free.times") }]}
    >
      {rooms.map(({ id, name, capacity, spot, site, slots }) => (
        <tr key={id} className="align-top">
          <th scope="row" className="whitespace-nowrap">
            {name}
            <span className="block font-normal text-faded">
              {t("free.seats", { count: capacity })}
              {spot && ` · ${spot}`}
            </span>
          </th>
          <td>
            {localPlaceName(site.name, locale)}
            {site.phone && (
              <span className="block whitespace-nowrap text-faded">
                {t("free.ring", { phone: site.phone })}
              </span>
            )}
          </td>
          <td className="tabular-nums">
            {slots.length === 0
              ? t("free.full")
              : groupStarts(slots).map(([first, last]) => (
                  <span key={first.toISOString()} className="block whitespace-nowrap">
                    {formatDate(first, "time", locale)}
                    {last > first && `–${formatDate(last, "time", locale)}`}
                  </span>
                ))}
          </td>
        </tr>
      ))}
    </ListTable>
  );
}

async function HoldForm({ choice }: { choice: RoomChoice }) {
  const t = await getT("booking");
  const locale = await getLocale();
  const { wishId, rooms, minutes, others, visitAt } = choice;
  const agreed = rooms.flatMap(({ id, slots }) =>
    slots
      .filter(({ startsAt }) => +startsAt === visitAt?.getTime())
      .map((slot) => valueOf(id, slot)),
  );
  return (
    <ActionForm
      id="hold"
      action={holdVisitRoom}
      hidden={{ wishId, minutes: String(minutes), others }}
      className="max-w-prose space-y-4"
    >
      {others && <p>{t("free.borrowed")}</p>}
      <SelectField name="slot" label={t("free.slot")} defaultValue={agreed[0]}>
        {rooms.map(({ id, name, site, slots }) => (
          <optgroup
            key={id}
            label={t("at", { place: localPlaceName(site.name, locale), room: name })}
          >
            {slots.map((slot) => (
              <option key={valueOf(id, slot)} value={valueOf(id, slot)}>
                {t("free.option", {
                  from: formatDate(slot.startsAt, "time", locale),
                  to: formatDate(slot.endsAt, "time", locale),
                })}{" "}
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <SubmitButton primary>{t("free.hold")}</SubmitButton>
    </ActionForm>
  );
}

function valueOf(roomId: string, { startsAt }: { startsAt: Date }): string {
  return `${roomId} ${startsAt.toISOString()}`;
}

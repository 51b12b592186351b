import { BookedRoom, HeldRoom } from "@/components/orders/visits/held-room";
import { KitChoice } from "@/components/orders/visits/kit-choice";
import { FreeRooms } from "@/components/orders/visits/free-rooms";
import type { RoomChoice as Choice } from "@/lib/orders/visits/queries";
import { ROOM_MINUTES } from "@/lib/orders/visits/schema";
import { getT } from "@/lib/shared/i18n/request.server";

/** The page on which who arranges a visit chooses its room with its time, and borrows kit. */
export async function RoomChoice({ choice }: { choice: Choice }) {
  const t = await getT("booking");
  const { wishId, hold, booked } = choice;
  return (
    <div className="max-w-4xl space-y-8">
      <header className="space-y-2">
        <a href={`/desk/wishes/${wishId}`} className="target">
          {t("back")}
        </a>
        <h1>{t("title")}</h1>
        <p className="text-faded">{t("lead")}</p>
      </header>
      {hold && <HeldRoom wishId={wishId} hold={hold} />}
      {booked && <BookedRoom wishId={wishId} booked={booked} />}
      <ViewForm choice={choice} />
      <FreeRooms choice={choice} />
      <KitChoice choice={choice} />
    </div>
  );
}

/** Which day, for how long, and whose rooms are shown: an address, without JavaScript. */
async function ViewForm({ choice: { wishId, day, minutes, others } }: { choice: Choice }) {
  const t = await getT("booking");
  return (
    <form action={`/desk/wishes/${wishId}/room`} className="flex flex-wrap items-end gap-4">
      <label>
        <span className="font-bold">{t("day")}</span>
        <input type="date" name="day" defaultValue={day} className="field" />
      </label>
      <label>
        <span className="font-bold">{t("minutes")}</span>
        <select name="minutes" defaultValue={minutes} className="field">
          {ROOM_MINUTES.map((one) => (
            <option key={one} value={one}>
              {t("minutesOf", { minutes: one })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="font-bold">{t("where")}</span>
        <select name="others" defaultValue={others ?? ""} className="field">
          <option value="">{t("near")}</option>
          <option value="1">{t("others")}</option>
        </select>
      </label>
      <button className="button">{t("show")}</button>
    </form>
  );
}

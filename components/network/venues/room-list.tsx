import { RowButton } from "@/components/network/venues/row-button";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { addRoom, closeRoom, editRoom, reopenRoom } from "@/lib/network/venues/actions";
import type { KeptRoom } from "@/lib/network/venues/queries";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { siteId: string; rooms: KeptRoom[] };

/** 场地: the rooms of a place, each with its form. */
export async function RoomList({ siteId, rooms }: Props) {
  const t = await getT("venues");
  return (
    <Section id="rooms" title={t("rooms.title")}>
      {rooms.length === 0 && <p className="text-faded">{t("rooms.empty")}</p>}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {rooms.map((room) => (
          <RoomRow key={`${room.id} ${room.name} ${room.capacity} ${room.spot}`} room={room} />
        ))}
      </ul>
      <ActionForm key={rooms.length} id="add-room" action={addRoom} hidden={{ siteId }}>
        <FormFold label={t("rooms.add")} open={rooms.length === 0}>
          <RoomFields />
        </FormFold>
      </ActionForm>
    </Section>
  );
}

async function RoomRow({ room }: { room: KeptRoom }) {
  const t = await getT("venues");
  const { id, name, capacity, spot, closedAt } = room;
  const hidden = { roomId: id };
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="grow">
          <strong>{name}</strong>{" "}
          <span className="text-faded">
            {t("rooms.seats", { count: capacity })}
            {spot && ` · ${spot}`}
          </span>{" "}
          {closedAt && <strong className="text-cinnabar">{t("closed")}</strong>}
        </p>
        <RowButton
          action={closedAt ? reopenRoom : closeRoom}
          hidden={hidden}
          label={t(closedAt ? "reopen" : "close")}
          name={name}
        />
      </div>
      <ActionForm id={`edit-${id}`} action={editRoom} hidden={hidden}>
        <FormFold
          label={
            <>
              {t("edit")}
              <span className="sr-only">{name}</span>
            </>
          }
        >
          <RoomFields room={room} />
        </FormFold>
      </ActionForm>
    </li>
  );
}

async function RoomFields({ room }: { room?: KeptRoom }) {
  const t = await getT("venues");
  return (
    <>
      <TextField
        name="name"
        label={t("rooms.name")}
        hint={t("rooms.nameHint")}
        defaultValue={room?.name}
        maxCharacters={20}
        required
      />
      <TextField
        name="capacity"
        label={t("rooms.capacity")}
        defaultValue={room?.capacity}
        type="number"
        inputMode="numeric"
        min={1}
        required
      />
      <TextField
        name="spot"
        label={`${t("rooms.spot")} (${t("optional")})`}
        hint={t("rooms.spotHint")}
        defaultValue={room?.spot}
        maxCharacters={40}
      />
      <SubmitButton>{t("save")}</SubmitButton>
    </>
  );
}

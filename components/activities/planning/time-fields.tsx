import { TextField } from "@/components/ui/fields";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  /** The day; absent where each occurrence has its own. */
  day?: string;
  from?: string;
  to?: string;
};

/** When it is held: on which day, from when to when. */
export async function TimeFields({ day, from, to }: Props) {
  const t = await getT("planning");
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-4">
      {day && <TextField name="day" type="date" label={t("full.day")} defaultValue={day} />}
      <TextField name="from" type="time" label={t("quick.from")} defaultValue={from} />
      <TextField name="to" type="time" label={t("full.to")} defaultValue={to} />
    </div>
  );
}

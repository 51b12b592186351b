import { TextField } from "@/components/ui/fields";

/** From when to when on a day, side by side. */
export function TimeFields({ from, to }: { from: string; to: string }) {
  return (
    <div className="flex flex-wrap gap-4">
      <TextField type="time" name="from" label={from} />
      <TextField type="time" name="to" label={to} />
    </div>
  );
}

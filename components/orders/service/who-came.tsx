import { ChoiceField } from "@/components/ui/fields";

type Props = { attendees: { id: string; name: string }[]; label: string; hint: string };

/** Where several were named, who checks out says who of them came. */
export function WhoCame({ attendees, label, hint }: Props) {
  if (attendees.length <= 1) return null;
  return (
    <>
      <input type="hidden" name="listed" value="on" />
      <ChoiceField
        type="checkbox"
        name="volunteerIds"
        label={label}
        hint={hint}
        choices={attendees.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={attendees.map(({ id }) => id)}
      />
    </>
  );
}

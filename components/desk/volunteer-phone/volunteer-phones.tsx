import { PhoneCard } from "@/components/desk/volunteer-phone/phone-card";
import type { Words } from "@/components/desk/wish-detail/words";
import { ActionForm } from "@/components/ui/action-form";
import { lookAtVolunteerPhone } from "@/lib/desk/volunteer-phone/actions";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";

type Props = { detail: WishDetail; words: Words; mayReveal: boolean };

/** The phone of each volunteer who goes, and of the leader, behind a button whose use is recorded. */
export function VolunteerPhones({ detail, words: { desk }, mayReveal }: Props) {
  const people = mayReveal ? listServing(detail) : [];
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="volunteer-phones" className="space-y-2">
      <h2 id="volunteer-phones">{desk("volunteerPhone.title")}</h2>
      {people.map(({ id, name }) => (
        <ActionForm
          key={id}
          id={`phone-${id}`}
          action={lookAtVolunteerPhone}
          hidden={{ wishId: detail.id, volunteerId: id }}
          className="space-y-1"
        >
          <PhoneCard
            words={{ reveal: desk("volunteerPhone.reveal", { name }), hint: desk("contact.hint") }}
          />
        </ActionForm>
      ))}
    </section>
  );
}

function listServing({ assignments }: WishDetail): { id: string; name: string }[] {
  const open = assignments.find(({ endedAt }) => !endedAt);
  if (!open) return [];
  const people = new Map(
    open.seats.map(({ volunteerId, volunteer }) => [volunteerId, volunteer.name]),
  );
  if (open.team) people.set(open.team.leaderId, open.team.leader.name);
  return [...people].map(([id, name]) => ({ id, name }));
}

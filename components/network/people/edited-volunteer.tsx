import { CorrectVolunteer } from "@/components/network/registration/correct-volunteer";
import { VolunteerPhone } from "@/components/network/people/volunteer-phone";
import type { ListedVolunteer } from "@/lib/network/people/queries";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  person: ListedVolunteer;
  reachesPhones: boolean;
  initial: FormState | undefined;
  /** The address of the list without it. */
  back: string;
};

/** What can be put right about the volunteer chosen in the list; nothing is left of one who was erased. */
export async function EditedVolunteer({ person, back, ...props }: Props) {
  const t = await getT("people");
  return (
    <section
      id="edit"
      aria-labelledby="edit-title"
      className="rounded border border-line bg-sheet px-4 py-3"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="edit-title">{t("volunteers.editOf", { name: person.name })}</h2>
        <a href={back} className="target">
          {t("volunteers.closeEdit")}
        </a>
      </div>
      {person.phone && <CorrectVolunteer person={person} />}
      {person.phone && <VolunteerPhone person={person} {...props} />}
    </section>
  );
}

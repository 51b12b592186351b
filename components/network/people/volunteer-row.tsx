import { CorrectVolunteer } from "@/components/network/registration/correct-volunteer";
import { VolunteerPhone } from "@/components/network/people/volunteer-phone";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { enableVolunteer } from "@/lib/network/people/actions";
import type { FormState } from "@/lib/shared/forms/forms";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { ListedVolunteer } from "@/lib/network/people/queries";

type Props = { person: ListedVolunteer; reachesPhones: boolean; initial: FormState | undefined };

export async function VolunteerRow({ person, ...props }: Props) {
  const t = await getT("people");
  const locale = await getLocale();
  const isEnglish = (await getLocale()) === "en";
  const categories = person.categories.map(({ name, nameEn }) => (isEnglish ? nameEn : name));
  return (
    <li className="grid gap-x-6 py-2 sm:grid-cols-[1fr_auto]">
      <div>
        <p className="flex flex-wrap items-center gap-x-3">
          <a href={`/admin/people/volunteers/${person.id}`} className="target font-bold">
            {person.name}
          </a>
          <span className="text-faded tabular-nums">{person.number}</span>
          {person.disabledAt && <span className="font-bold text-cinnabar">{t("disabled")}</span>}
        </p>
        <p className="text-faded">
          {[person.phone, localPlaceName(person.home, locale), ...categories].join(" · ")}
        </p>
      </div>
      <div>
        {person.disabledAt ? <Enable person={person} /> : <Disable person={person} />}
        {person.phone && <CorrectVolunteer person={person} />}
        {person.phone && <VolunteerPhone person={person} {...props} />}
      </div>
    </li>
  );
}

async function Enable({ person: { id } }: { person: ListedVolunteer }) {
  const t = await getT("people");
  return (
    <ActionForm
      key="enable"
      id={`enable-${id}`}
      action={enableVolunteer}
      hidden={{ volunteerId: id }}
    >
      <SubmitButton>{t("enable.button")}</SubmitButton>
    </ActionForm>
  );
}

async function Disable({ person: { id, name } }: { person: ListedVolunteer }) {
  const t = await getT("people");
  return (
    <a href={`/admin/people/volunteers/${id}/leave`} className="target">
      {t("disable.titleOf", { name })}
    </a>
  );
}

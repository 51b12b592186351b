import { PlaceName } from "@/components/network/sites/place-name";
import { StaffForms, type UnitLeft } from "@/components/network/people/staff-forms";
import { VolunteerState } from "@/components/network/people/volunteer-question";
import { PlacePicker } from "@/components/network/sites/place-picker";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { StaffAccount } from "@/lib/network/people/queries";
import type { PlaceOption } from "@/lib/network/sites/queries";

type Props = {
  person: StaffAccount;
  /** False for the own account: nobody may disable, move or promote themself. */
  mayChange: boolean;
  mayReset: boolean;
  /** The chosen new workplace, if any. */
  place: { id: string; name: string } | null;
  unitLeft: UnitLeft | null;
  q: string | undefined;
  found: PlaceOption[];
};

export async function StaffPage({ person, q, found, ...forms }: Props) {
  const { mayChange } = forms;
  const t = await getT("people");
  const locale = await getLocale();
  const here = `/admin/people/staff/${person.id}`;
  return (
    <div className="max-w-prose space-y-8">
      <header>
        <a href="/admin/people" className="target">
          {t("back")}
        </a>
        <h1>{person.name}</h1>
        <p className="flex flex-wrap gap-x-4 text-faded">
          <span>{person.userName}</span>
          <span>
            <PlaceName name={person.site.name} />
          </span>
          {person.isAdmin && <span className="text-bamboo">{t("staff.isAdmin")}</span>}
          {person.disabledAt && <span className="font-bold text-cinnabar">{t("disabled")}</span>}
          <span>
            <VolunteerState known={person} />
          </span>
          <span>{t("since", { date: formatDate(person.createdAt, "year", locale) })}</span>
        </p>
        {!mayChange && <p>{t("ownAccount")}</p>}
      </header>
      <StaffForms person={person} {...forms} />
      {mayChange && (
        <section aria-labelledby="place" className="space-y-3">
          <h2 id="place">{t("move.title")}</h2>
          <p className="text-faded">{t("move.lead")}</p>
          <PlacePicker q={q} found={found} hrefOf={(id) => `${here}?place=${id}`} />
        </section>
      )}
    </div>
  );
}

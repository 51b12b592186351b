import { Section } from "@/components/ui/section";
import { Asked } from "@/components/desk/volunteers/asked";
import { PersonFacts } from "@/components/desk/volunteers/person-facts";
import { ServiceTable } from "@/components/desk/volunteers/service-table";
import { WishName } from "@/components/desk/volunteers/wish-name";
import { HoursLine } from "@/components/orders/volunteering/hours-line";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { VolunteerDetail } from "@/lib/desk/volunteers/queries";
import type { VolunteerView } from "@/lib/desk/volunteers/schema";
import { enableVolunteer } from "@/lib/network/people/actions";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = {
  detail: VolunteerDetail;
  view: VolunteerView;
  /** Whether the reader keeps volunteers, and not only works with them. */
  keeps: boolean;
};

/** A volunteer: who it is, what they have in hand, are asked and have done. */
export async function VolunteerPage({ detail, view, keeps }: Props) {
  const t = await getT("volunteers");
  const locale = await getLocale();
  const { person, hours, inHand } = detail;
  return (
    <div className="space-y-8">
      <header>
        <a href={keeps ? "/admin/people/volunteers" : "/desk"} className="target">
          {t(keeps ? "back" : "backToDesk")}
        </a>
        <h1>{person.name}</h1>
        <p className="flex flex-wrap gap-x-4 text-faded">
          <span className="tabular-nums">{person.number}</span>
          <span>{localPlaceName(person.home.name, locale)}</span>
          <span>{t("since", { date: formatDate(person.registeredAt, "year", locale) })}</span>
          {person.disabledAt && <span className="font-bold text-cinnabar">{t("disabled")}</span>}
        </p>
        <HoursLine hours={hours} />
      </header>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0 space-y-8">
          <Section id="in-hand" title={t("inHand")}>
            {inHand.length === 0 ? (
              <p className="text-faded">{t("nothingInHand")}</p>
            ) : (
              <ul className="divide-y divide-line border-y border-line">
                {inHand.map((wish) => (
                  <li key={wish.id} className="py-2">
                    <WishName wish={wish} hasStatus />
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section id="services" title={t("services")}>
            <ServiceTable services={detail.services} person={person} view={view} />
          </Section>
        </div>
        <div className="min-w-0 space-y-8">
          <PersonFacts detail={detail} />
          <Section id="asked" title={t("asked")}>
            <Asked detail={detail} view={view} />
          </Section>
          {keeps && <State person={person} />}
        </div>
      </div>
    </div>
  );
}

/** The way to disable a volunteer, or back. */
async function State({ person: { id, name, disabledAt } }: { person: VolunteerDetail["person"] }) {
  const t = await getT("people");
  if (!disabledAt) {
    return (
      <a href={`/admin/people/volunteers/${id}/leave`} className="target">
        {t("disable.titleOf", { name })}
      </a>
    );
  }
  return (
    <ActionForm id="enable" action={enableVolunteer} hidden={{ volunteerId: id }}>
      <SubmitButton>{t("enable.button")}</SubmitButton>
    </ActionForm>
  );
}

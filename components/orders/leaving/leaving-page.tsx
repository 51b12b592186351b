import { Holdings } from "@/components/orders/leaving/holdings";
import { LeaderField } from "@/components/orders/leaving/leader-field";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { disableVolunteer } from "@/lib/orders/leaving/actions";
import type { Leaving } from "@/lib/orders/leaving/queries";
import { getT } from "@/lib/shared/i18n/request.server";

/** Disabling a volunteer: what they have in hand, what becomes of it, who leads their teams. */
export async function LeavingPage({ leaving }: { leaving: Leaving }) {
  const t = await getT("leaving");
  const { person, teams, holdings } = leaving;
  return (
    <div className="max-w-prose space-y-8">
      <header>
        <a href={`/admin/people/volunteers/${person.id}`} className="target">
          {t("back", { name: person.name })}
        </a>
        <h1>{t("heading", { name: person.name })}</h1>
        <p className="text-faded tabular-nums">{person.number}</p>
      </header>
      <p>{t("what")}</p>
      <Holdings holdings={holdings} />
      <ActionForm
        id="leave"
        action={disableVolunteer}
        hidden={{ volunteerId: person.id }}
        className="space-y-5"
      >
        {teams.map((team) => (
          <LeaderField key={team.id} team={team} />
        ))}
        <SubmitButton primary>{t("button")}</SubmitButton>
      </ActionForm>
    </div>
  );
}

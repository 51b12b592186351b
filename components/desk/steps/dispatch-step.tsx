import { FindForm } from "@/components/desk/steps/find-form";
import { Step } from "@/components/desk/steps/step";
import type { StepProps } from "@/components/desk/steps/step-props";
import { ActionForm } from "@/components/ui/action-form";
import { FormFold } from "@/components/ui/form-fold";
import { ChoiceField, SelectField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { dispatchWish } from "@/lib/dispatch/actions";
import { getT } from "@/lib/i18n/request";
import { bareName } from "@/lib/sites/bare-name";

/** 派单: ask a team, ask volunteers, or let whoever is fit take it. */
export async function DispatchStep(props: StepProps) {
  const { story, view, search, isFirst } = props;
  const t = await getT("desk");
  return (
    <Step title={t("dispatch.title")} isOpen={isFirst}>
      <p className="text-faded">{t("dispatch.hint")}</p>
      <FindForm
        wishId={story.id}
        view={view}
        name="people"
        label={t("dispatch.search")}
        hint={t("dispatch.searchHint")}
        value={search.people}
      />
      <AskTeam {...props} />
      <AskVolunteers {...props} />
      <section className="space-y-2">
        <h4 className="font-bold">{t("dispatch.pool")}</h4>
        <p className="text-faded">{t("dispatch.poolHint")}</p>
        <ActionForm
          id="dispatch-pool"
          action={dispatchWish}
          hidden={{ wishId: story.id, to: "POOL" }}
        >
          <SubmitButton>{t("dispatch.poolSubmit")}</SubmitButton>
        </ActionForm>
      </section>
    </Step>
  );
}

async function AskTeam({ story, choices: { teams } }: StepProps) {
  const t = await getT("desk");
  return (
    <section className="space-y-2">
      <h4 className="font-bold">{t("dispatch.team")}</h4>
      {teams.length === 0 ? (
        <p className="text-faded">{t("dispatch.noTeams")}</p>
      ) : (
        <ActionForm
          id="dispatch-team"
          action={dispatchWish}
          hidden={{ wishId: story.id, to: "TEAM" }}
          className="space-y-3"
        >
          <SelectField name="teamId" label={t("dispatch.teamChoice")}>
            {teams.map(({ id, place, fits, ...team }) => (
              <option key={id} value={id}>
                {t("dispatch.teamOption", { ...team, place: bareName(place), fits: String(fits) })}
              </option>
            ))}
          </SelectField>
          <SubmitButton primary>{t("dispatch.teamSubmit")}</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}

async function AskVolunteers({ story, choices: { volunteers }, search }: StepProps) {
  const t = await getT("desk");
  return (
    <ActionForm
      id="dispatch-volunteers"
      action={dispatchWish}
      hidden={{ wishId: story.id, to: "VOLUNTEERS" }}
    >
      <FormFold
        open={search.people !== undefined}
        label={<h4 className="font-bold">{t("dispatch.volunteers")}</h4>}
      >
        {volunteers.length === 0 ? (
          <p className="text-faded">{t("dispatch.noVolunteers")}</p>
        ) : (
          <>
            <ChoiceField
              name="volunteerIds"
              type="checkbox"
              label={t("dispatch.volunteerChoice")}
              className="grid gap-x-6 xl:grid-cols-2"
              choices={volunteers.map(({ id, name, place, fits }) => ({
                value: id,
                label: t("dispatch.volunteerOption", {
                  name,
                  place: bareName(place),
                  fits: String(fits),
                }),
              }))}
            />
            <SubmitButton>{t("dispatch.volunteersSubmit")}</SubmitButton>
          </>
        )}
      </FormFold>
    </ActionForm>
  );
}

import { CategoryChoice } from "@/components/network/teams/category-choice";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { closeTeam, editTeam, reopenTeam } from "@/lib/network/teams/actions";
import type { TeamPage } from "@/lib/network/teams/queries";

type Props = {
  team: TeamPage;
  categories: { id: string; name: string; nameEn: string }[];
  brigades: { id: string; name: string }[];
};

export async function TeamForms({ team, categories, brigades }: Props) {
  const t = await getT("teams");
  return (
    <section aria-labelledby="keep" className="space-y-4">
      <h2 id="keep">{t("keep")}</h2>
      <ActionForm id="edit" action={editTeam} hidden={{ teamId: team.id }} className="space-y-5">
        <TextField name="name" label={t("name")} defaultValue={team.name} maxCharacters={40} />
        {team.kind === "SQUAD" && (
          <SelectField name="brigadeId" label={t("brigade")} defaultValue={team.brigadeId ?? ""}>
            <option value="">{t("noBrigade")}</option>
            {brigades.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <CategoryChoice
          categories={categories}
          chosen={team.categories.map(({ category }) => category.id)}
        />
        <SubmitButton primary>{t("save")}</SubmitButton>
      </ActionForm>
      {team.closedAt ? <ReopenTeam id={team.id} /> : <CloseTeam id={team.id} />}
    </section>
  );
}

async function CloseTeam({ id }: { id: string }) {
  const t = await getT("teams");
  return (
    <ActionForm key="close" id="close" action={closeTeam} hidden={{ teamId: id }}>
      <FormFold label={t("close.title")}>
        <p>{t("close.what")}</p>
        <SubmitButton>{t("close.button")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

async function ReopenTeam({ id }: { id: string }) {
  const t = await getT("teams");
  return (
    <ActionForm key="reopen" id="reopen" action={reopenTeam} hidden={{ teamId: id }}>
      <SubmitButton>{t("reopen")}</SubmitButton>
    </ActionForm>
  );
}

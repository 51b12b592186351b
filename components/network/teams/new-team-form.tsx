import { CategoryChoice } from "@/components/network/teams/category-choice";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { addTeam } from "@/lib/network/teams/actions";
import { TeamKind } from "@/prisma/generated/enums";

type Props = {
  placeId: string;
  leaderId: string;
  categories: { id: string; name: string; nameEn: string }[];
};

export async function NewTeamForm({ placeId, leaderId, categories }: Props) {
  const t = await getT("teams");
  return (
    <ActionForm action={addTeam} hidden={{ siteId: placeId, leaderId }} className="space-y-5">
      <TextField name="name" label={t("name")} hint={t("nameHint")} maxCharacters={40} />
      <ChoiceField
        name="kind"
        type="radio"
        label={t("kindLabel")}
        hint={t("kindHint")}
        chosen={["SQUAD"]}
        choices={Object.values(TeamKind).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <CategoryChoice categories={categories} />
      <SubmitButton primary>{t("new.button")}</SubmitButton>
    </ActionForm>
  );
}

import { PatternFields } from "@/components/activities/series/pattern-fields";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { addFixedDay, editFixedDay } from "@/lib/activities/plan-rules/actions";
import type { FixedDayRow } from "@/lib/activities/plan-rules/queries";
import { PLANNING_LEVELS } from "@/lib/activities/plan-rules/schema";
import { REPEATING } from "@/lib/activities/series/pattern-fields";
import { getT } from "@/lib/shared/i18n/request.server";

/** A folded form that adds a fixed day, or an open one that edits one. */
export async function FixedDayForm({ fixedDay }: { fixedDay?: FixedDayRow }) {
  const t = await getT("planning");
  if (fixedDay) {
    return (
      <ActionForm
        id="edit-fixed-day"
        action={editFixedDay}
        hidden={{ fixedDayId: fixedDay.id }}
        className="space-y-4 py-3"
      >
        <FixedDayFields fixedDay={fixedDay} />
      </ActionForm>
    );
  }
  return (
    <ActionForm id="add-fixed-day" action={addFixedDay}>
      <FormFold label={t("rules.addFixedDay")}>
        <FixedDayFields />
      </FormFold>
    </ActionForm>
  );
}

async function FixedDayFields({ fixedDay }: { fixedDay?: FixedDayRow }) {
  const t = await getT("planning");
  return (
    <>
      <TextField
        name="name"
        label={t("rules.name")}
        hint={t("rules.nameHint")}
        defaultValue={fixedDay?.name}
        maxCharacters={20}
      />
      <TextField
        name="nameEn"
        label={t("rules.nameEn")}
        defaultValue={fixedDay?.nameEn}
        maxCharacters={40}
      />
      <PatternFields patterns={REPEATING} given={fixedDay} />
      <ChoiceField
        type="radio"
        name="level"
        label={t("rules.level")}
        chosen={[fixedDay?.level ?? "VILLAGE"]}
        choices={PLANNING_LEVELS.map((value) => ({ value, label: t(`rules.downTo.${value}`) }))}
      />
      <SubmitButton primary>{t("rules.save")}</SubmitButton>
    </>
  );
}

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { holdActivity, recountActivity } from "@/lib/activities/activities/actions";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  id: string;
  step: "hold" | "recount";
  isFirst: boolean;
  adults: number | null;
  children: number | null;
};

/** How many came, adults and children; a correction says why. */
export async function CountStep({ id, step, isFirst, adults, children }: Props) {
  const t = await getT("activities");
  const isCorrection = step === "recount";
  const counted = { adults, children };
  return (
    <ActionForm
      id={step}
      action={isCorrection ? recountActivity : holdActivity}
      hidden={{ activityId: id }}
    >
      <FormFold label={<h3 className="text-ink">{t(`steps.${step}.title`)}</h3>} open={isFirst}>
        <p className="text-faded">{t("steps.hold.hint")}</p>
        <div className="grid grid-cols-2 gap-x-4">
          {(["adults", "children"] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(`steps.hold.${name}`)}
              inputMode="numeric"
              autoComplete="off"
              defaultValue={counted[name] ?? ""}
              required
            />
          ))}
        </div>
        {isCorrection && (
          <TextField name="reason" label={t("steps.recount.reason")} maxCharacters={200} required />
        )}
        <SubmitButton primary={isFirst}>{t(`steps.${step}.submit`)}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

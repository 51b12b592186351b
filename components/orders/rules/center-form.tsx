import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { setCenter } from "@/lib/orders/rules/actions";
import type { Rules } from "@/lib/orders/rules/queries";

const FIELDS = [
  { name: "redoDays", min: 0, max: 365 },
  { name: "disclosureDays", min: 0, max: 365 },
  { name: "volunteerLoad", min: 1, max: 50 },
  { name: "teamLoad", min: 1, max: 500 },
] as const;

/** The other settings of a county: days for a redo and for disclosure, and the load limits. */
export async function CenterForm({ rules }: { rules: Rules }) {
  const t = await getT("rules");
  return (
    <ActionForm id="center-form" action={setCenter} className="max-w-prose space-y-4">
      {FIELDS.map(({ name, min, max }) => (
        <TextField
          key={name}
          name={name}
          label={t(`center.${name}`)}
          hint={t(`center.${name}Hint`)}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          defaultValue={rules[name]}
          required
        />
      ))}
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}

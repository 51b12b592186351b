import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { setRetention } from "@/lib/orders/rules/actions";
import type { Rules } from "@/lib/orders/rules/queries";
import { COUNTY_PERIODS, type CountyPeriod } from "@/lib/shared/retention/rules";

/** 保存多久: what a county keeps for longer than it has to. */
export async function RetentionForm({ rules }: { rules: Rules }) {
  const t = await getT("rules");
  return (
    <ActionForm id="retention-form" action={setRetention} className="max-w-prose space-y-4">
      {(Object.keys(COUNTY_PERIODS) as CountyPeriod[]).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`retention.${name}`)}
          hint={t(`retention.${name}Hint`, COUNTY_PERIODS[name])}
          type="number"
          inputMode="numeric"
          {...COUNTY_PERIODS[name]}
          defaultValue={rules[name]}
          required
        />
      ))}
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}

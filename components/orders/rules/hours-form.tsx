import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  CLOSING_MINUTES,
  defaultHours,
  formatMinute,
  QUIET_FROM,
  QUIET_TO,
} from "@/lib/shared/days/county-hours";
import { getT } from "@/lib/shared/i18n/request.server";
import { findCode } from "@/lib/network/sites/division-code";
import { setHours } from "@/lib/orders/rules/actions";
import type { Rules } from "@/lib/orders/rules/queries";

/** When the county closes and sleeps, by Beijing time. */
export async function HoursForm({ rules }: { rules: Rules }) {
  const t = await getT("rules");
  const usual = defaultHours(findCode(rules.site));
  const hour = (value: number) => t("hours.hour", { hour: value });
  return (
    <ActionForm id="hours-form" action={setHours} className="max-w-prose space-y-4">
      <SelectField
        key={`closing-${rules.closingMinute}`}
        name="closingMinute"
        label={t("hours.closingMinute")}
        hint={t("hours.closingHint", { usual: formatMinute(usual.closingMinute) })}
        defaultValue={rules.closingMinute}
      >
        {CLOSING_MINUTES.map((minute) => (
          <option key={minute} value={minute}>
            {formatMinute(minute)}
          </option>
        ))}
      </SelectField>
      <fieldset className="space-y-2">
        <legend className="font-bold">{t("hours.quiet")}</legend>
        <p className="text-faded">
          {t("hours.quietHint", { from: usual.quietFrom, to: usual.quietTo })}
        </p>
        <div className="grid grid-cols-2 gap-x-4">
          <SelectField
            key={`from-${rules.quietFrom}`}
            name="quietFrom"
            label={t("hours.quietFrom")}
            defaultValue={rules.quietFrom}
          >
            {QUIET_FROM.map((value) => (
              <option key={value} value={value}>
                {hour(value)}
              </option>
            ))}
          </SelectField>
          <SelectField
            key={`to-${rules.quietTo}`}
            name="quietTo"
            label={t("hours.quietTo")}
            defaultValue={rules.quietTo}
          >
            {QUIET_TO.map((value) => (
              <option key={value} value={value}>
                {hour(value)}
              </option>
            ))}
          </SelectField>
        </div>
      </fieldset>
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}

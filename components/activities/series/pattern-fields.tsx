import { ChoiceField, SelectField, TextField } from "@/components/ui/fields";
import { NTHS, WEEKDAY_NUMBERS } from "@/lib/activities/series/pattern-fields";
import type { Pattern } from "@/lib/activities/series/pattern";
import { getT } from "@/lib/shared/i18n/request.server";
import { DayOffRule, type SeriesPattern } from "@/prisma/generated/enums";

type Props = {
  patterns: readonly SeriesPattern[];
  given?: (Omit<Pattern, "dates"> & { onDayOff: DayOffRule }) | undefined;
};

const NOTHING_YET = {
  ...{ pattern: undefined, weekdays: [], monthDay: null, nth: null },
  onDayOff: DayOffRule.KEEP,
};

/** On which days something is held. What the chosen pattern does not use is not looked at. */
export async function PatternFields({ patterns, given }: Props) {
  const t = await getT("planning");
  const { pattern: chosen, weekdays, monthDay, nth: which, onDayOff } = given ?? NOTHING_YET;
  return (
    <>
      <SelectField name="pattern" label={t("pattern.label")} defaultValue={chosen ?? patterns[0]}>
        {patterns.map((pattern) => (
          <option key={pattern} value={pattern}>
            {t(`pattern.${pattern}`)}
          </option>
        ))}
      </SelectField>
      <ChoiceField
        type="checkbox"
        name="weekdays"
        label={t("pattern.weekdays")}
        hint={t("pattern.weekdaysHint")}
        chosen={weekdays.map(String)}
        choices={WEEKDAY_NUMBERS.map((value) => ({ value, label: t(`weekday.${value}`) }))}
        className="flex flex-wrap gap-x-4"
      />
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <TextField
          name="monthDay"
          label={t("pattern.monthDay")}
          inputMode="numeric"
          defaultValue={monthDay ?? ""}
        />
        <SelectField name="nth" label={t("pattern.nth")} defaultValue={which ?? ""}>
          <option value="" />
          {NTHS.map((nth) => (
            <option key={nth} value={nth}>
              {t(`nth.${nth}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <SelectField name="onDayOff" label={t("pattern.onDayOff")} defaultValue={onDayOff}>
        {Object.values(DayOffRule).map((rule) => (
          <option key={rule} value={rule}>
            {t(`onDayOff.${rule}`)}
          </option>
        ))}
      </SelectField>
    </>
  );
}

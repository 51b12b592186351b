import { ChoiceField, SelectField } from "@/components/ui/fields";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Rules } from "@/lib/orders/rules/queries";
import { WishUrgency } from "@/prisma/generated/enums";

/** The urgency a rule holds for. */
export async function UrgencyField({ chosen }: { chosen: WishUrgency }) {
  const t = await getT("rules");
  const wishes = await getT("wishes");
  return (
    <ChoiceField
      name="urgency"
      type="radio"
      label={t("limitForm.urgency")}
      chosen={[chosen]}
      choices={Object.values(WishUrgency).map((value) => ({
        value,
        label: wishes(`urgency.${value}`),
      }))}
    />
  );
}

type Props = { categories: Rules["categories"]; chosen: string | null };

/** The category a rule holds for, or all. Closed ones are listed only if chosen. */
export async function CategorySelect({ categories, chosen }: Props) {
  const t = await getT("rules");
  const locale = await getLocale();
  return (
    <SelectField name="categoryId" label={t("limitForm.category")} defaultValue={chosen ?? ""}>
      <option value="">{t("limitForm.anyCategory")}</option>
      {categories
        .filter(({ id, closedAt }) => !closedAt || id === chosen)
        .map((category) => (
          <option key={category.id} value={category.id}>
            {localName(category, locale)}
          </option>
        ))}
    </SelectField>
  );
}

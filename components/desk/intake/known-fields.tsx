import { ChoiceField, SelectField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { MenuCategory } from "@/lib/network/menu/queries";
import { Beneficiary, WishUrgency } from "@/prisma/generated/enums";

type Props = { menu: MenuCategory[]; categoryId: string | undefined };

/** Optional fields for what is already known; the review decides on the others. */
export async function KnownFields({ menu, categoryId }: Props) {
  const t = await getT("intake");
  const words = await getT("wishes");
  const locale = await getLocale();
  return (
    <FormFold label={t("more")} open={categoryId !== undefined}>
      <SelectField name="menuItemId" label={t("menuItem")}>
        <option value="">{t("noMenuItem")}</option>
        {menu.map((category) => (
          <optgroup key={category.id} label={localName(category, locale)}>
            {category.menuItems.map((item) => (
              <option key={item.id} value={item.id}>
                {localName(item, locale)}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <SelectField name="categoryId" label={t("category")} defaultValue={categoryId ?? ""}>
        <option value="">{t("later")}</option>
        {menu.map((category) => (
          <option key={category.id} value={category.id}>
            {localName(category, locale)}
          </option>
        ))}
      </SelectField>
      <SelectField name="beneficiary" label={t("beneficiary")}>
        <option value="">{t("later")}</option>
        {Object.values(Beneficiary).map((value) => (
          <option key={value} value={value}>
            {words(`beneficiary.${value}`)}
          </option>
        ))}
      </SelectField>
      <ChoiceField
        name="urgency"
        type="radio"
        label={t("urgency")}
        chosen={["NORMAL"]}
        choices={Object.values(WishUrgency).map((value) => ({
          value,
          label: words(`urgency.${value}`),
        }))}
      />
    </FormFold>
  );
}

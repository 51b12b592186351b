import { ChoiceField } from "@/components/ui/fields";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = {
  categories: { id: string; name: string; nameEn: string }[];
  chosen?: string[];
};

/** The categories a professional team serves; none means that the team serves all. */
export async function CategoryChoice({ categories, chosen = [] }: Props) {
  const t = await getT("teams");
  const isEnglish = (await getLocale()) === "en";
  return (
    <ChoiceField
      name="categoryIds"
      type="checkbox"
      label={t("categories")}
      hint={t("categoriesHint")}
      chosen={chosen}
      choices={categories.map(({ id, name, nameEn }) => ({
        value: id,
        label: isEnglish ? nameEn : name,
      }))}
    />
  );
}

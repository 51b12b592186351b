import { AvailabilityGrid } from "@/components/network/registration/availability-grid";
import { HomePlaceField } from "@/components/network/registration/home-place-field";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { LANGUAGES } from "@/lib/network/registration/languages";
import type { Town } from "@/lib/public/wall/places";

export type HelpChoices = {
  towns: Town[];
  categories: { id: string; name: string; nameEn: string }[];
};

type Help = {
  homeSiteId: string;
  categoryIds: string[];
  skills: string[];
  languages: string[];
  availability: string[];
};

/** Where, with what and when a volunteer can help, for the registration and the profile. */
export async function HelpFields({ towns, categories, given }: HelpChoices & { given?: Help }) {
  const t = await getT("registration");
  const locale = await getLocale();
  return (
    <>
      <HomePlaceField towns={towns} chosen={given?.homeSiteId} />
      <ChoiceField
        type="checkbox"
        name="categoryIds"
        label={t("categories.label")}
        hint={t("categories.hint")}
        choices={categories.map((category) => ({
          value: category.id,
          label: localName(category, locale),
        }))}
        className="grid gap-x-6 sm:grid-cols-2"
        chosen={given?.categoryIds}
      />
      <TextField
        name="skills"
        label={t("skills.label")}
        hint={t("skills.hint")}
        defaultValue={given?.skills.join(t("skills.separator"))}
      />
      <ChoiceField
        type="checkbox"
        name="languages"
        label={t("languages.label")}
        hint={t("languages.hint")}
        choices={LANGUAGES.map((language) => ({
          value: language,
          label: t(`language.${language}`),
        }))}
        chosen={given?.languages}
      />
      <AvailabilityGrid
        legend={t("availability.label")}
        hint={t("availability.hint")}
        days={{
          MON: t("availability.MON"),
          TUE: t("availability.TUE"),
          WED: t("availability.WED"),
          THU: t("availability.THU"),
          FRI: t("availability.FRI"),
          SAT: t("availability.SAT"),
          SUN: t("availability.SUN"),
        }}
        parts={{
          MORNING: t("availability.MORNING"),
          AFTERNOON: t("availability.AFTERNOON"),
          EVENING: t("availability.EVENING"),
        }}
        chosen={given?.availability ?? []}
      />
    </>
  );
}

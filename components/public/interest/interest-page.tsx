import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { programmeWords } from "@/components/public/programme/programme-words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { PlaceSelect } from "@/components/public/submit/place-select";
import { localName } from "@/lib/shared/i18n/local-name";
import { sayInterest } from "@/lib/public/interest/actions";
import { ENOUGH } from "@/lib/public/interest/enough";
import type { InterestCount, WantableCategory } from "@/lib/public/interest/queries";
import { localTowns } from "@/lib/public/wall/local-towns";
import { placeOptions } from "@/lib/public/wall/place-options";
import type { Town } from "@/lib/public/wall/places";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  categories: WantableCategory[];
  towns: Town[];
  chosen: { item?: string | undefined; place?: string | undefined };
  /** What was said just now, or had been said before, and how many say so. */
  said: { isNew: boolean; count: InterestCount } | null;
};

/** 我也想要: what the menu has and nobody holds near here yet. */
export async function InterestPage({ categories, towns, chosen, said }: Props) {
  const { t, locale } = await programmeWords();
  const common = await getT("common");
  return (
    <div className="max-w-2xl space-y-6">
      <div className="space-y-2">
        <h1>{t("wanted.title")}</h1>
        <p className="text-faded">{t("wanted.lead", { enough: ENOUGH })}</p>
      </div>
      {said && <Said {...said} />}
      <ActionForm action={sayInterest} className="space-y-5">
        <SelectField name="menuItemId" label={t("wanted.choose")} defaultValue={chosen.item}>
          <option value="">{common("form.choose")}</option>
          {categories.map((category) => (
            <optgroup key={category.id} label={localName(category, locale)}>
              {category.menuItems.map((item) => (
                <option key={item.id} value={item.id}>
                  {localName(item, locale)}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <PlaceSelect
          label={t("wanted.where")}
          chosenId={chosen.place}
          options={placeOptions(localTowns(towns, locale), {
            choose: common("form.choose"),
            wholeTown: (town) => t("find.wholeTown", { town }),
          })}
        />
        <SubmitButton>{t("wanted.send")}</SubmitButton>
      </ActionForm>
      <p>
        {t("wanted.other")}{" "}
        <a href="/submit" className="target">
          {t("wanted.button")}
        </a>
      </p>
    </div>
  );
}

async function Said({ isNew, count: found }: NonNullable<Props["said"]>) {
  const { t, locale } = await programmeWords();
  const { item, itemEn, place, count } = found;
  const what = localName({ name: item, nameEn: itemEn }, locale);
  return (
    <div role="status" className="border-s-4 border-bamboo ps-4">
      <p className="font-bold">
        {t(isNew ? "wanted.thanks" : "wanted.again", {
          ...{ place: localPlaceName(place, locale), count, item: what },
        })}
      </p>
      <p>
        {count >= ENOUGH
          ? t("wanted.enough", { enough: ENOUGH })
          : t("wanted.missing", { count: ENOUGH - count })}
      </p>
    </div>
  );
}

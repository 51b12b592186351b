import { Pictogram } from "@/components/network/menu/pictogram";
import { MenuField } from "@/components/public/submit/menu-field";
import { PlaceField } from "@/components/public/submit/place-field";
import { ChoiceField, TextArea, TextField } from "@/components/ui/fields";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { MenuCategory } from "@/lib/network/menu/queries";
import type { Town } from "@/lib/public/wall/places";
import { WantedTime } from "@/prisma/generated/enums";

export type WishChoices = {
  towns: Town[];
  menu: MenuCategory[];
  chosenItemId?: string | undefined;
};

/** The five questions: what, where, when, who, and which phone. */
export async function WishFields({ towns, menu, chosenItemId }: WishChoices) {
  const t = await getT("submit");
  const wishes = await getT("wishes");
  return (
    <div className="space-y-8">
      <div className="space-y-4">
        <TextArea name="content" label={t("content")} hint={t("contentHint")} maxLength={500} />
        <Menu menu={menu} chosenItemId={chosenItemId} />
      </div>
      <PlaceField
        towns={towns}
        wholeTown={towns.map(({ name }) => t("wholeTown", { town: name }))}
        words={{
          label: t("place"),
          choose: (await getT("common"))("form.choose"),
          find: t("find"),
          findHint: t("findHint"),
          found: t("found"),
          foundNone: t("foundNone"),
          picked: t("picked"),
        }}
      />
      <ChoiceField
        type="radio"
        name="wantedTime"
        label={t("when")}
        chosen={["ANY"]}
        choices={Object.values(WantedTime).map((value) => ({
          value,
          label: wishes(`wanted.${value}`),
        }))}
      />
      <TextField
        name="contactName"
        label={t("name")}
        hint={t("nameHint")}
        autoComplete="name"
        maxLength={30}
      />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        label={t("phone")}
        hint={t("phoneHint")}
        autoComplete="tel-national"
      />
    </div>
  );
}

async function Menu({ menu, chosenItemId }: Pick<WishChoices, "menu" | "chosenItemId">) {
  const t = await getT("submit");
  const locale = await getLocale();
  const offered = menu.filter(({ menuItems }) => menuItems.length > 0);
  if (offered.length === 0) return null;
  return (
    <MenuField
      label={t("menu")}
      hint={t("menuHint")}
      none={t("menuNone")}
      chosenId={chosenItemId}
      kinds={offered.map((category) => ({
        id: category.id,
        name: localName(category, locale),
        picture: <Pictogram picture={category.picture} className="size-9" />,
        items: category.menuItems.map((item) => ({
          id: item.id,
          name: localName(item, locale),
          description: item.description,
        })),
      }))}
    />
  );
}

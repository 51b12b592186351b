import type { ReactNode } from "react";
import { ForOtherFields } from "@/components/public/submit/for-other-fields";
import { MenuField } from "@/components/public/submit/menu-field";
import { menuOptions } from "@/components/public/submit/menu-options";
import { PlaceField } from "@/components/public/submit/place-field";
import { ChoiceField, TextArea, TextField, TickField } from "@/components/ui/fields";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { MenuCategory } from "@/lib/network/menu/queries";
import type { KnownDetails } from "@/lib/public/tracking/own-wishes.data";
import type { Town } from "@/lib/public/wall/places";
import { WantedTime } from "@/prisma/generated/enums";

export type WishChoices = {
  countyId: string;
  towns: Town[];
  menu: MenuCategory[];
  chosenItemId?: string | undefined;
  /** The details of the last wish of a phone that was confirmed a moment ago. */
  known: KnownDetails | null;
  /** Whether there is a field for the address: it is known, or was typed before the code was sent. */
  asksAddress: boolean;
};

/** The five questions: what, where, when, who, and which phone; and for whom, if for somebody else. */
export async function WishFields(choices: WishChoices) {
  const t = await getT("submit");
  return (
    <div className="space-y-8">
      <div className="space-y-4">
        <ContentField label={t("content")} />
        <Menu {...choices} />
      </div>
      <Place {...choices} label={t("place")} />
      <When />
      <NameField {...choices} label={t("name")} />
      <PhoneFields {...choices} label={t("phone")} />
      <ForOtherFields />
      <Consent />
    </div>
  );
}

/** How the question is put. */
type Labelled = { label: ReactNode };

export async function ContentField({ label }: Labelled) {
  const t = await getT("submit");
  return <TextArea name="content" label={label} hint={t("contentHint")} maxCharacters={500} />;
}

type PlaceProps = Labelled & Pick<WishChoices, "countyId" | "towns" | "known">;

export function Place({ countyId, towns, known, label }: PlaceProps) {
  return <PlaceField countyId={countyId} towns={towns} label={label} chosenId={known?.siteId} />;
}

export async function When() {
  const t = await getT("submit");
  const wishes = await getT("wishes");
  return (
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
  );
}

/** Who asks. */
export async function NameField({ known, label }: Labelled & Pick<WishChoices, "known">) {
  const t = await getT("submit");
  return (
    <TextField
      name="contactName"
      label={label}
      hint={t("nameHint")}
      autoComplete="name"
      maxCharacters={30}
      defaultValue={known?.contactName}
    />
  );
}

/** The phone, and the address where it was known already. */
export async function PhoneFields({
  known,
  asksAddress,
  label,
}: Labelled & Pick<WishChoices, "known" | "asksAddress">) {
  const t = await getT("submit");
  const tracking = await getT("tracking");
  return (
    <>
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        label={label}
        hint={t("phoneHint")}
        autoComplete="tel-national"
        defaultValue={known?.phone}
      />
      {asksAddress && (
        <TextField
          name="address"
          label={tracking("amend.address")}
          hint={tracking("amend.addressHint")}
          maxCharacters={120}
          defaultValue={known?.address}
        />
      )}
    </>
  );
}

export async function Consent() {
  const t = await getT("submit");
  return <TickField name="hasConsent" label={t("consent")} hint={t("consentHint")} />;
}

export async function Menu({ menu, chosenItemId }: Pick<WishChoices, "menu" | "chosenItemId">) {
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
      options={menuOptions(
        offered.map((category) => ({
          name: localName(category, locale),
          picture: category.picture,
          items: category.menuItems.map((item) => ({
            id: item.id,
            name: localName(item, locale),
            description: item.description,
          })),
        })),
      )}
    />
  );
}

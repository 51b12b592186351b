import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, SelectField, TextArea, TextField, TickField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { addMenuItem, editMenuItem } from "@/lib/network/menu/actions";
import type { OwnItem } from "@/lib/network/menu/queries";
import type { Platform } from "@/lib/network/platforms/queries";
import { MenuOffer } from "@/prisma/generated/enums";

type Props = { platforms: Platform[] } & ({ categoryId: string } | { item: OwnItem });

/** A folded form that adds an item to a category, or an open one that edits an item. */
export async function ItemForm({ platforms, ...props }: Props) {
  const t = await getT("menu");
  if ("item" in props) {
    return (
      <ActionForm
        id="edit-item"
        action={editMenuItem}
        hidden={{ menuItemId: props.item.id }}
        className="max-w-prose space-y-4 py-3"
      >
        <ItemFields item={props.item} platforms={platforms} />
      </ActionForm>
    );
  }
  const { categoryId } = props;
  return (
    <ActionForm id={`add-${categoryId}`} action={addMenuItem} hidden={{ categoryId }}>
      <FormFold label={t("item.add")}>
        <ItemFields platforms={platforms} />
      </FormFold>
    </ActionForm>
  );
}

type FieldsProps = { item?: OwnItem; platforms: Platform[] };

async function ItemFields({ item, platforms }: FieldsProps) {
  const t = await getT("menu");
  return (
    <>
      <TextField name="name" label={t("name")} defaultValue={item?.name} maxCharacters={30} />
      <TextField name="nameEn" label={t("nameEn")} defaultValue={item?.nameEn} maxCharacters={60} />
      <TextArea
        name="description"
        label={t("item.description")}
        hint={t("item.descriptionHint")}
        defaultValue={item?.description}
        maxCharacters={120}
        rows={2}
      />
      <ChoiceField
        type="radio"
        name="offer"
        label={t("item.offer")}
        chosen={[item?.offer ?? MenuOffer.WISH]}
        choices={Object.values(MenuOffer).map((value) => ({ value, label: t(`offer.${value}`) }))}
      />
      <ActivityFields {...(item && { item })} platforms={platforms} />
      <SubmitButton>{t("save")}</SubmitButton>
    </>
  );
}

const NOTHING_YET = {
  ...{ platformId: null, minutes: null, usualNumber: null },
  ...{ needsRoom: false, kit: [] },
};

/** What a plan of activities is filled in with. */
async function ActivityFields({ item, platforms }: FieldsProps) {
  const t = await getT("menu");
  const { platformId, minutes, usualNumber, needsRoom, kit } = item ?? NOTHING_YET;
  return (
    <>
      <PlatformField chosenId={platformId} platforms={platforms} />
      <TextField
        name="minutes"
        inputMode="numeric"
        label={t("item.minutes")}
        defaultValue={minutes ?? ""}
      />
      <TextField
        name="usualNumber"
        inputMode="numeric"
        label={t("item.usualNumber")}
        defaultValue={usualNumber ?? ""}
      />
      <TickField name="needsRoom" label={t("item.needsRoom")} defaultChecked={needsRoom} />
      <TextArea
        name="kit"
        label={t("item.kit")}
        hint={t("item.kitHint")}
        defaultValue={kit.join("\n")}
        maxCharacters={300}
        rows={2}
      />
    </>
  );
}

type PlatformFieldProps = { chosenId: string | null; platforms: Platform[] };

async function PlatformField({ chosenId, platforms }: PlatformFieldProps) {
  const t = await getT("menu");
  const locale = await getLocale();
  return (
    <SelectField name="platformId" label={t("item.platform")} defaultValue={chosenId ?? ""}>
      <option value="">{t("item.noPlatform")}</option>
      {platforms
        .filter(({ id, closedAt }) => !closedAt || id === chosenId)
        .map((platform) => (
          <option key={platform.id} value={platform.id}>
            {localName(platform, locale)}
          </option>
        ))}
    </SelectField>
  );
}

import { ActionForm } from "@/components/ui/action-form";
import { TextArea, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { addMenuItem, editMenuItem } from "@/lib/network/menu/actions";
import type { OwnCategory } from "@/lib/network/menu/queries";

type Item = OwnCategory["menuItems"][number];

/** A folded form that adds an item to a category, or an open one that edits an item. */
export async function ItemForm(props: { categoryId: string } | { item: Item }) {
  const t = await getT("menu");
  if ("item" in props) {
    return (
      <ActionForm
        id="edit-item"
        action={editMenuItem}
        hidden={{ menuItemId: props.item.id }}
        className="max-w-prose space-y-4 py-3"
      >
        <ItemFields item={props.item} />
      </ActionForm>
    );
  }
  const { categoryId } = props;
  return (
    <ActionForm id={`add-${categoryId}`} action={addMenuItem} hidden={{ categoryId }}>
      <FormFold label={t("item.add")}>
        <ItemFields />
      </FormFold>
    </ActionForm>
  );
}

async function ItemFields({ item }: { item?: Item }) {
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
      <SubmitButton>{t("save")}</SubmitButton>
    </>
  );
}

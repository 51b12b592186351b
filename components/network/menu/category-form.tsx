import { Pictogram } from "@/components/network/menu/pictogram";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, TextField, TickField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { addCategory, editCategory } from "@/lib/network/menu/actions";
import { PICTURES } from "@/lib/network/menu/pictures";
import type { OwnCategory } from "@/lib/network/menu/queries";

/** A folded form that adds a category, or an open one that edits it. */
export async function CategoryForm({ category }: { category?: OwnCategory }) {
  const t = await getT("menu");
  if (!category) {
    return (
      <ActionForm id="add-category-form" action={addCategory}>
        <FormFold label={t("category.addOpen")}>
          <CategoryFields />
        </FormFold>
      </ActionForm>
    );
  }
  return (
    <ActionForm
      id="edit-category"
      action={editCategory}
      hidden={{ categoryId: category.id }}
      className="max-w-prose space-y-4"
    >
      <CategoryFields category={category} />
    </ActionForm>
  );
}

async function CategoryFields({ category }: { category?: OwnCategory }) {
  const t = await getT("menu");
  return (
    <>
      <TextField name="name" label={t("name")} defaultValue={category?.name} maxCharacters={20} />
      <TextField
        name="nameEn"
        label={t("nameEn")}
        defaultValue={category?.nameEn}
        maxCharacters={40}
      />
      <ChoiceField
        name="picture"
        type="radio"
        label={t("picture")}
        chosen={[category?.picture ?? "hands"]}
        choices={PICTURES.map((picture) => ({
          value: picture,
          label: (
            <span className="inline-flex items-center gap-1">
              <Pictogram picture={picture} className="size-8" />
              {t(`pictures.${picture}`)}
            </span>
          ),
        }))}
      />
      <TickField
        name="isSensitive"
        label={t("category.isSensitive")}
        hint={t("category.isSensitiveHint")}
        defaultChecked={category?.isSensitive ?? false}
      />
      <SubmitButton>{t("save")}</SubmitButton>
    </>
  );
}

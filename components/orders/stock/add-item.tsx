import { PlaceOptions } from "@/components/desk/queues/place-options";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Place } from "@/lib/desk/queues/queries";
import { getT } from "@/lib/shared/i18n/request.server";
import { addStockItem } from "@/lib/orders/stock/actions";

type Props = { places: Place[]; placeId: string; isOpen: boolean };

/** 入库新品: adds an item to the stock of a place of the subtree. */
export async function AddItem({ places, placeId, isOpen }: Props) {
  const t = await getT("stock");
  return (
    <ActionForm id="add-item" action={addStockItem}>
      <FormFold
        open={isOpen}
        label={<h2 className="text-ink">{t("add.title")}</h2>}
        className="border-t border-line pt-2"
      >
        <SelectField name="siteId" label={t("add.siteId")} defaultValue={placeId}>
          <PlaceOptions places={places.filter(({ closedAt }) => !closedAt)} />
        </SelectField>
        <TextField name="name" label={t("add.name")} maxCharacters={40} required />
        <TextField
          name="unit"
          label={t("add.unit")}
          hint={t("add.unitHint")}
          maxCharacters={10}
          required
        />
        <TextField
          name="quantity"
          label={t("add.quantity")}
          type="number"
          inputMode="numeric"
          min={0}
          required
        />
        <SubmitButton primary>{t("add.submit")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

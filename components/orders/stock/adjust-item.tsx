import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { adjustStock } from "@/lib/orders/stock/actions";

/** 盘点: adds to or removes from the quantity of an item. */
export async function AdjustItem({ id, unit }: { id: string; unit: string }) {
  const t = await getT("stock");
  return (
    <section aria-labelledby="adjust-title" className="space-y-2">
      <h2 id="adjust-title">{t("adjust.title")}</h2>
      <ActionForm id="adjust" action={adjustStock} hidden={{ itemId: id }} className="space-y-4">
        <ChoiceField
          name="direction"
          type="radio"
          label={t("adjust.direction")}
          chosen={["IN"]}
          choices={(["IN", "OUT"] as const).map((value) => ({
            value,
            label: t(`adjust.${value}`),
          }))}
        />
        <TextField
          name="quantity"
          label={t("adjust.quantity", { unit })}
          type="number"
          inputMode="numeric"
          min={1}
          required
        />
        <SubmitButton primary>{t("adjust.submit")}</SubmitButton>
      </ActionForm>
    </section>
  );
}

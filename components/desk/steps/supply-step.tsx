import { FindForm } from "@/components/desk/steps/find-form";
import { Step } from "@/components/desk/steps/step";
import type { StepProps } from "@/components/desk/steps/step-props";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { supplyWish } from "@/lib/orders/stock/actions";

/** 配单: supplies nothing by one button, or items in stock with their quantities. */
export async function SupplyStep(props: StepProps) {
  const { detail, view, search, isFirst } = props;
  const t = await getT("desk");
  return (
    <Step title={t("supply.title")} isOpen={isFirst}>
      <ActionForm id="supply-nothing" action={supplyWish} hidden={{ wishId: detail.id }}>
        <SubmitButton primary className="w-full sm:w-auto">
          {t("supply.nothing")}
        </SubmitButton>
        <p className="mt-1 text-faded">{t("supply.nothingHint")}</p>
      </ActionForm>
      <h4 className="font-bold">{t("supply.items")}</h4>
      <FindForm
        wishId={detail.id}
        view={view}
        name="item"
        label={t("supply.search")}
        value={search.item}
      />
      <SupplyItems {...props} />
    </Step>
  );
}

async function SupplyItems({ detail, choices: { items }, search }: StepProps) {
  const t = await getT("desk");
  const locale = await getLocale();
  const common = await getT("common");
  if (items.length === 0) return <p className="text-faded">{t("supply.none")}</p>;
  return (
    <ActionForm id="supply" action={supplyWish} hidden={{ wishId: detail.id, takes: "some" }}>
      <FormFold
        open={search.item !== undefined}
        label={t("supply.choose", { count: items.length })}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          {items.map(({ id, name, unit, quantity, site }) => (
            <TextField
              key={id}
              name={`quantity.${id}`}
              label={name}
              hint={t("supply.available", {
                place: localPlaceName(site.name, locale),
                quantity,
                unit,
              })}
              type="number"
              inputMode="numeric"
              min={0}
              max={quantity}
            />
          ))}
        </div>
        <TextArea
          name="note"
          label={`${t("supply.note")} (${common("form.optional")})`}
          maxCharacters={500}
        />
        <SubmitButton>{t("supply.submit")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

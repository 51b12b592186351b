import { RowButton } from "@/components/network/venues/row-button";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { addKitItem, closeKitItem, editKitItem, reopenKitItem } from "@/lib/network/venues/actions";
import type { KeptKit } from "@/lib/network/venues/queries";
import { getT } from "@/lib/shared/i18n/request.server";

/** 器材: what a place lends, each with its form. */
export async function KitList({ siteId, items }: { siteId: string; items: KeptKit[] }) {
  const t = await getT("venues");
  return (
    <Section id="kit" title={t("kit.title")}>
      {items.length === 0 && <p className="text-faded">{t("kit.empty")}</p>}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {items.map((item) => (
          <KitRow key={`${item.id} ${item.name} ${item.unit} ${item.quantity}`} item={item} />
        ))}
      </ul>
      <ActionForm key={items.length} id="add-kit" action={addKitItem} hidden={{ siteId }}>
        <FormFold label={t("kit.add")}>
          <KitFields />
        </FormFold>
      </ActionForm>
    </Section>
  );
}

async function KitRow({ item }: { item: KeptKit }) {
  const t = await getT("venues");
  const { id, name, unit, quantity, closedAt, loans } = item;
  const hidden = { kitItemId: id };
  const out = loans.reduce((sum, loan) => sum + loan.quantity, 0);
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="grow">
          <strong>{name}</strong>{" "}
          <span className="text-faded">
            {t("kit.amount", { quantity, unit })}
            {out > 0 && ` · ${t("kit.out", { quantity: out, unit })}`}
          </span>{" "}
          {closedAt && <strong className="text-cinnabar">{t("closed")}</strong>}
        </p>
        <RowButton
          action={closedAt ? reopenKitItem : closeKitItem}
          hidden={hidden}
          label={t(closedAt ? "reopen" : "close")}
          name={name}
        />
      </div>
      <ActionForm id={`edit-${id}`} action={editKitItem} hidden={hidden}>
        <FormFold
          label={
            <>
              {t("edit")}
              <span className="sr-only">{name}</span>
            </>
          }
        >
          <KitFields item={item} />
        </FormFold>
      </ActionForm>
    </li>
  );
}

async function KitFields({ item }: { item?: KeptKit }) {
  const t = await getT("venues");
  return (
    <>
      <TextField
        name="name"
        label={t("kit.name")}
        defaultValue={item?.name}
        maxCharacters={20}
        required
      />
      <TextField
        name="unit"
        label={t("kit.unit")}
        hint={t("kit.unitHint")}
        defaultValue={item?.unit}
        maxCharacters={10}
        required
      />
      <TextField
        name="quantity"
        label={t("kit.quantity")}
        defaultValue={item?.quantity}
        type="number"
        inputMode="numeric"
        min={0}
        required
      />
      <SubmitButton>{t("save")}</SubmitButton>
    </>
  );
}

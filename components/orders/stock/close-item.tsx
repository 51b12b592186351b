import { ActionForm } from "@/components/ui/action-form";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { closeStockItem } from "@/lib/orders/stock/actions";

export async function CloseItem({ id }: { id: string }) {
  const t = await getT("stock");
  return (
    <ActionForm id="close" action={closeStockItem} hidden={{ itemId: id }}>
      <FormFold
        label={<h2 className="text-base text-ink">{t("close.title")}</h2>}
        className="border-t border-line"
      >
        <p className="text-faded">{t("close.hint")}</p>
        <SubmitButton>{t("close.submit")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/i18n/request";
import { closeStockItem } from "@/lib/stock/actions";

export async function CloseItem({ id }: { id: string }) {
  const t = await getT("stock");
  return (
    <Disclosure
      summary={<h2 className="text-base text-ink">{t("close.title")}</h2>}
      className="border-t border-line"
    >
      <ActionForm id="close" action={closeStockItem} hidden={{ itemId: id }} className="space-y-2">
        <p className="text-faded">{t("close.hint")}</p>
        <SubmitButton>{t("close.submit")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

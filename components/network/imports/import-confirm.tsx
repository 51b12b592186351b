import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmImport } from "@/lib/network/imports/actions";
import { CHOOSABLE } from "@/lib/network/imports/decide";
import type { ShownImport } from "@/lib/network/imports/queries";
import { getT } from "@/lib/shared/i18n/request.server";

/** Confirms what the preview shows, of the kinds that are ticked. */
export async function ImportConfirm({ shown }: { shown: ShownImport }) {
  const { id, counts, answered, staying } = shown;
  const t = await getT("imports");
  const kinds = CHOOSABLE.filter((kind) => answered.has(kind));
  const renumbered = answered.get("RENUMBERED");
  if (kinds.length === 0 && !counts.has("RENUMBERED")) return <p>{t("confirm.nothing")}</p>;
  return (
    <section aria-labelledby="confirm" className="space-y-4">
      <h2 id="confirm">{t("confirm.title")}</h2>
      <ActionForm action={confirmImport} hidden={{ importId: id }} className="space-y-4">
        {kinds.length > 0 && (
          <ChoiceField
            type="checkbox"
            name="kinds"
            label={t("confirm.what")}
            choices={kinds.map((kind) => ({
              value: kind,
              label: t(`confirm.${kind}`, { count: answered.get(kind) ?? 0 }),
            }))}
            chosen={[...kinds]}
          />
        )}
        {renumbered !== undefined && <p>{t("confirm.RENUMBERED", { count: renumbered })}</p>}
        {staying > 0 && <p>{t("confirm.STAYING", { count: staying })}</p>}
        <SubmitButton primary>{t("confirm.button")}</SubmitButton>
      </ActionForm>
    </section>
  );
}

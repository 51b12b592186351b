import { ActionForm } from "@/components/ui/action-form";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { undoImport } from "@/lib/network/imports/actions";
import type { ShownImport } from "@/lib/network/imports/queries";
import { getT } from "@/lib/shared/i18n/request.server";

const DONE = ["ADDED", "RENAMED", "MOVED", "RENUMBERED", "DETAILS"] as const;

/** What was done, and the way back. */
export async function ImportDone({ shown: { id, status, doneCounts } }: { shown: ShownImport }) {
  const t = await getT("imports");
  const done = DONE.filter((kind) => doneCounts.has(kind));
  return (
    <section aria-labelledby="done" className="space-y-2">
      <h2 id="done">{t("done.title")}</h2>
      {done.length === 0 && <p>{t("done.nothing")}</p>}
      <ul className="list-disc pl-5">
        {done.map((kind) => (
          <li key={kind}>{t(`done.${kind}`, { count: doneCounts.get(kind) ?? 0 })}</li>
        ))}
      </ul>
      {status === "DONE" && done.length > 0 && (
        <ActionForm id="undo" action={undoImport} hidden={{ importId: id }}>
          <FormFold label={t("undo.title")}>
            <p>{t("undo.what")}</p>
            <SubmitButton>{t("undo.button")}</SubmitButton>
          </FormFold>
        </ActionForm>
      )}
    </section>
  );
}

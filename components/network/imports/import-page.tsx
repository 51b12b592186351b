import { ImportConfirm } from "@/components/network/imports/import-confirm";
import { ImportDone } from "@/components/network/imports/import-done";
import { ImportLines } from "@/components/network/imports/import-lines";
import { ImportState } from "@/components/network/imports/import-state";
import { ProgressBar } from "@/components/ui/progress-bar";
import { RefreshWhile } from "@/components/ui/refresh-while";
import type { ShownImport } from "@/lib/network/imports/queries";
import { isUnfinished } from "@/lib/network/imports/status";
import { getT } from "@/lib/shared/i18n/request.server";

/** The page of one import: its progress, then its errors or its preview, in the end its result. */
export async function ImportPage({ shown }: { shown: ShownImport }) {
  const t = await getT("imports");
  const { status, unusedColumns } = shown;
  return (
    <div className="max-w-3xl space-y-8">
      <header className="space-y-1">
        <a href="/admin/places/import" className="target">
          {t("backToImports")}
        </a>
        <h1 className="wrap-anywhere">{t("heading", { file: shown.fileName })}</h1>
        <ImportState shown={shown} />
        {isUnfinished(status) && <Progress shown={shown} />}
        {unusedColumns.length > 0 && (
          <p className="text-faded wrap-anywhere">
            {t("unused", { columns: unusedColumns.join(t("and")) })}
          </p>
        )}
      </header>
      {(status === "DONE" || status === "UNDONE") && <ImportDone shown={shown} />}
      <ImportLines shown={shown} />
      {status === "READY" && <ImportConfirm shown={shown} />}
    </div>
  );
}

async function Progress({ shown: { id, status, done, total } }: { shown: ShownImport }) {
  const t = await getT("imports");
  // While a file is read, how many lines it has is not known.
  const isKnown = status === "WORKING" && total > 0;
  return (
    <div className="space-y-2">
      <RefreshWhile isOn />
      <ProgressBar label={t("progress")} {...(isKnown && { value: done, max: total })} />
      <p className="text-faded">{t("leave")}</p>
      <a href={`/admin/places/import/${id}`} className="target">
        {t("refresh")}
      </a>
    </div>
  );
}

import { ImportState } from "@/components/network/imports/import-state";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField, TickField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { uploadPlaces } from "@/lib/network/imports/actions";
import type { ListedImport } from "@/lib/network/imports/queries";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** Uploads a file of places, and lists what became of the last ones. */
export async function ImportsPage({ imports }: { imports: ListedImport[] }) {
  const t = await getT("imports");
  return (
    <div className="max-w-prose space-y-8">
      <header>
        <a href="/admin/places" className="target">
          {t("back")}
        </a>
        <h1>{t("title")}</h1>
        <p className="text-faded">{t("what")}</p>
      </header>
      <section className="space-y-4">
        <p>{t("forms")}</p>
        <pre className="border-l-4 border-line pl-4 font-mono break-all whitespace-pre-wrap">
          {t("example")}
        </pre>
        <ActionForm action={uploadPlaces} className="space-y-5">
          <TextField
            name="file"
            type="file"
            accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            label={t("file")}
            hint={t("fileHint")}
          />
          <TickField name="withQuasiUnits" label={t("quasi")} hint={t("quasiHint")} />
          <SubmitButton primary>{t("button")}</SubmitButton>
        </ActionForm>
      </section>
      <section aria-labelledby="imports" className="space-y-2">
        <h2 id="imports">{t("list.title")}</h2>
        {imports.length === 0 ? (
          <EmptyState title={t("list.empty")}>{t("list.emptyHint")}</EmptyState>
        ) : (
          <ol className="divide-y divide-line border-y border-line">
            {imports.map((one) => (
              <ImportLine key={one.id} listed={one} />
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}

async function ImportLine({ listed }: { listed: ListedImport }) {
  const t = await getT("imports");
  const when = formatDate(listed.createdAt, "minute", await getLocale());
  return (
    <li className="py-2">
      <a href={`/admin/places/import/${listed.id}`} className="target font-bold wrap-anywhere">
        {listed.fileName}
      </a>
      <p className="text-faded">{t("list.line", { when, who: listed.staff.name })}</p>
      <ImportState shown={listed} />
    </li>
  );
}

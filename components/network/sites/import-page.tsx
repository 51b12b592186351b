import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { TextField, TickField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { importFile } from "@/lib/network/sites/actions";

/** Imports many places from a CSV file of administrative divisions. */
export async function ImportPage() {
  const t = await getT("sites");
  return (
    <div className="max-w-prose space-y-6">
      <header>
        <Link href="/admin/places" prefetch={false} className="target">
          {t("import.back")}
        </Link>
        <h1>{t("import.title")}</h1>
        <p className="text-faded">{t("import.what")}</p>
      </header>
      <pre className="border-l-4 border-line pl-4 font-mono break-all whitespace-pre-wrap">
        {t("import.example")}
      </pre>
      <ActionForm action={importFile} className="space-y-5">
        <TextField
          name="file"
          type="file"
          accept=".csv,text/csv"
          label={t("import.file")}
          hint={t("import.fileHint")}
        />
        <TickField name="withQuasiUnits" label={t("import.quasi")} hint={t("import.quasiHint")} />
        <SubmitButton primary>{t("import.button")}</SubmitButton>
      </ActionForm>
    </div>
  );
}

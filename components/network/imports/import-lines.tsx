import { AnswerForm } from "@/components/network/imports/answer-form";
import { ImportLine } from "@/components/network/imports/import-line";
import { Paging } from "@/components/ui/paging";
import type { ShownImport } from "@/lib/network/imports/queries";
import { pageLinks } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";
import { PlaceImportKind } from "@/prisma/generated/enums";

/** How many lines there are of each kind, and those of one kind, page by page. */
export async function ImportLines({ shown }: { shown: ShownImport }) {
  const { id, counts, kind, lines } = shown;
  if (!kind || !lines) return null;
  const t = await getT("imports");
  const path = `/admin/places/import/${id}`;
  const hasQuestions = kind === "RENUMBERED" && shown.status === "READY";
  return (
    <section aria-labelledby="lines" className="space-y-4">
      <h2 id="lines">{t("kinds")}</h2>
      <nav aria-label={t("kinds")}>
        <ul className="flex flex-wrap gap-x-4">
          {Object.values(PlaceImportKind)
            .filter((one) => counts.has(one))
            .map((one) => (
              <li key={one}>
                <a
                  href={address(path, { kind: one })}
                  aria-current={one === kind ? "page" : undefined}
                  className="target aria-[current]:font-bold"
                >
                  {t("kindCount", { kind: t(`kind.${one}`), count: counts.get(one) ?? 0 })}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {kind !== "UNCHANGED" && <p className="text-faded">{t(`kindHint.${kind}`)}</p>}
      {hasQuestions ? (
        <AnswerForm importId={id} lines={lines.rows} open={shown.openQuestions} />
      ) : (
        <ol className="divide-y divide-line border-y border-line">
          {lines.rows.map((line) => (
            <li key={line.seq} className="py-2">
              <ImportLine line={line} kind={kind} />
            </li>
          ))}
        </ol>
      )}
      <Paging {...pageLinks(lines, (page) => address(path, { kind, page }))} />
    </section>
  );
}

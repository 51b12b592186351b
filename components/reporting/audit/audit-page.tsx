import { AuditCheck } from "@/components/reporting/audit/audit-check";
import { AuditFilterForm } from "@/components/reporting/audit/audit-filter-form";
import { AuditLine } from "@/components/reporting/audit/audit-line";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import type { AuditLog, AuditState } from "@/lib/reporting/audit/queries";
import type { AuditFilter } from "@/lib/reporting/audit/schema";
import { address } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";

const PATH = "/admin/audit";

type Props = { log: AuditLog; state: AuditState; filter: AuditFilter };

/** 审计日志: whether it is whole, and its entries, newest first. */
export async function AuditPage({ log: { rows, next }, state, filter }: Props) {
  const t = await getT("audit");
  const { before, ...kept } = filter;
  return (
    <div className="max-w-5xl space-y-8">
      <header className="space-y-2">
        <h1>{t("title")}</h1>
        <p className="max-w-prose text-faded">{t("lead")}</p>
      </header>
      <AuditCheck state={state} />
      <section aria-labelledby="audit-list" className="space-y-4">
        <h2 id="audit-list">{t("list")}</h2>
        <AuditFilterForm path={PATH} filter={filter} />
        {rows.length === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
        ) : (
          <ol className="border-t border-line">
            {rows.map((row) => (
              <AuditLine key={row.id} row={row} />
            ))}
          </ol>
        )}
        <Paging
          previous={before ? address(PATH, kept) : null}
          next={next ? address(PATH, { ...kept, before: next }) : null}
        />
      </section>
    </div>
  );
}

import type { Metadata } from "next";
import { AuditPage } from "@/components/reporting/audit/audit-page";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { mayReadAudit } from "@/lib/reporting/audit/policy";
import { findAuditState, listAudit } from "@/lib/reporting/audit/queries";
import { auditFilterSchema } from "@/lib/reporting/audit/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("audit");
  return { title: t("title") };
}

/** What has to be provable later, to search and to check. */
export default async function Page({ searchParams }: PageProps<"/admin/audit">) {
  const actor = await requireStaffWho(mayReadAudit);
  const filter = auditFilterSchema.parse(await searchParams);
  const [log, state] = await Promise.all([listAudit(actor, filter), findAuditState(actor)]);
  return <AuditPage log={log} state={state} filter={filter} />;
}

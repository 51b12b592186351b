import { ChangedRules } from "@/components/reporting/audit/changed-rules";
import { ChangedPerson } from "@/components/reporting/audit/changed-person";
import { ChangedPolicy, ChangedRoles } from "@/components/reporting/audit/changed-security";
import { readDetail } from "@/lib/reporting/audit/details";
import type { AuditRow } from "@/lib/reporting/audit/queries";
import { getT } from "@/lib/shared/i18n/request.server";

/** What an entry says beside who, whom and when; nothing for kinds that need no more words. */
export async function AuditDetail({ row }: { row: AuditRow }) {
  const t = await getT("audit");
  const wishes = await getT("wishes");
  const detail = readDetail(row);
  if (!detail) return null;
  switch (detail.name) {
    case "contactView":
      return (
        <p>
          {t("contactView", { status: wishes(`status.${detail.status}`), round: detail.round })}
        </p>
      );
    case "ruleChange":
      return <ChangedRules change={detail} />;
    case "limitReached":
      return <p>{(await getT("limits"))(`alarm.${detail.limit}`)}</p>;
    case "roleChange":
      return <ChangedRoles change={detail} />;
    case "securityPolicyChange":
      return <ChangedPolicy change={detail} />;
    case "phoneChange":
    case "volunteerCorrect":
      return <ChangedPerson change={detail} />;
    case "signIn":
      return <p>{[detail.device, detail.network].filter(Boolean).join(" · ")}</p>;
  }
}

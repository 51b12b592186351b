import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { BeforeAndAfter } from "@/components/reporting/audit/before-and-after";
import { ChangedRules } from "@/components/reporting/audit/changed-rules";
import { ChangedPerson } from "@/components/reporting/audit/changed-person";
import { ChangedPolicy, ChangedRoles } from "@/components/reporting/audit/changed-security";
import {
  isPersonChange,
  readDetail,
  type AuditDetail as Detail,
} from "@/lib/reporting/audit/details";
import type { AuditRow } from "@/lib/reporting/audit/queries";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** What an entry says beside who, whom and when; nothing for kinds that need no more words. */
export function AuditDetail({ row }: { row: AuditRow }) {
  const detail = readDetail(row);
  return detail && <Words detail={detail} />;
}

async function Words({ detail }: { detail: Detail }) {
  const t = await getT("audit");
  if (isPersonChange(detail)) return <ChangedPerson change={detail} />;
  switch (detail.name) {
    case "contactView": {
      const status = (await getT("wishes"))(`status.${detail.status}`);
      return <p>{t("contactView", { status, round: detail.round })}</p>;
    }
    case "ruleChange":
      return <ChangedRules change={detail} />;
    case "limitReached":
      return <p>{(await getT("limits"))(`alarm.${detail.limit}`)}</p>;
    case "roleChange":
      return <ChangedRoles change={detail} />;
    case "securityPolicyChange":
      return <ChangedPolicy change={detail} />;
    case "volunteerMove":
      return (
        <BeforeAndAfter
          before={fullPlaceName(detail.from, await getLocale())}
          after={fullPlaceName(detail.to, await getLocale())}
        />
      );
    case "listExport": {
      const lists = await getT("lists");
      return <p>{`${lists(`title.${detail.list}`)} · ${lists("rows", { count: detail.rows })}`}</p>;
    }
    case "signIn":
      return <p>{[detail.device, detail.network].filter(Boolean).join(" · ")}</p>;
  }
}

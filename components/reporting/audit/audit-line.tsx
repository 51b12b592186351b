import { AuditDetail } from "@/components/reporting/audit/audit-detail";
import type { AuditRow } from "@/lib/reporting/audit/queries";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";

/** One entry: what, who, about whom, when, and its place in the chain. */
export async function AuditLine({ row }: { row: AuditRow }) {
  const t = await getT("audit");
  const locale = await getLocale();
  return (
    <li className="space-y-1 border-b border-line py-3">
      <p className="flex flex-wrap gap-x-4">
        <strong>{t(`what.${row.name}`)}</strong>
        <span>{describeActor(row, t)}</span>
        <Subject row={row} t={t} />
      </p>
      <AuditDetail row={row} />
      <p className="text-faded tabular-nums">
        {formatDate(row.at, "year", locale)} {formatDate(row.at, "time", locale)} ·{" "}
        {row.seq === null ? t("unsealed") : t("seq", { seq: row.seq })}
      </p>
    </li>
  );
}

function describeActor({ actor, actorRole }: AuditRow, t: Translator<"audit">): string {
  if (actor) return actor.label;
  if (actorRole === null) return t("who.VISITOR");
  return actorRole === "RESIDENT" || actorRole === "SYSTEM" ? t(`who.${actorRole}`) : t("who.gone");
}

/** Whom it is about, if it is somebody else; a wish with a link to its page. */
function Subject({ row: { actor, subject }, t }: { row: AuditRow; t: Translator<"audit"> }) {
  if (!subject || subject.id === actor?.id) return null;
  const label = t("about", { label: subject.label });
  if (subject.kind !== "WISH") return <span>{label}</span>;
  return <a href={`/desk/wishes/${subject.id}`}>{label}</a>;
}

import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { checkAudit } from "@/lib/reporting/audit/actions";
import type { AuditState } from "@/lib/reporting/audit/queries";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** The result of the last check, and the button of the next. */
export async function AuditCheck({ state: { lastCheck, waiting } }: { state: AuditState }) {
  const t = await getT("audit");
  return (
    <section aria-labelledby="audit-check" className="space-y-2">
      <h2 id="audit-check">{t("check.title")}</h2>
      {lastCheck ? <Result check={lastCheck} /> : <p>{t("check.never")}</p>}
      <p className="text-faded">{t("check.waiting", { count: waiting })}</p>
      <ActionForm id="check-audit" action={checkAudit} className="space-y-2">
        <Disclosure summary={t("check.anchor")}>
          <TextField
            name="anchor"
            label={t("check.anchor")}
            hint={t("check.anchorHint")}
            autoComplete="off"
            spellCheck={false}
          />
        </Disclosure>
        <SubmitButton>{t("check.button")}</SubmitButton>
      </ActionForm>
    </section>
  );
}

async function Result({ check }: { check: NonNullable<AuditState["lastCheck"]> }) {
  const t = await getT("audit");
  const { at, entries, anchors, faultCount, faults } = check;
  const when = formatDate(at, "minute", await getLocale());
  if (faultCount === 0) return <p>✓ {t("check.right", { when, entries, anchors })}</p>;
  return (
    <div className="border-l-4 border-cinnabar pl-4">
      <p className="font-bold">✗ {t("check.wrong", { when, entries, count: faultCount })}</p>
      <ul>
        {faults.map(({ fault, seq }, place) => (
          <li key={place}>{t(`check.fault.${fault}`, { seq: seq ?? 0 })}</li>
        ))}
      </ul>
    </div>
  );
}

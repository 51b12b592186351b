import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { remindPlanners } from "@/lib/activities/planning/actions";
import type { Unit } from "@/lib/activities/planning/queries";
import { approvePlans } from "@/lib/activities/plans/actions";
import { formatMonth } from "@/lib/activities/plans/month";
import { MAX_IDS } from "@/lib/shared/forms/fields";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { month: Date; units: Unit[]; children: ReactNode };

/** Approves all plans in the list that wait for it, and reminds all places in the list that have not submitted. */
export async function UnitsForm({ month, units, children }: Props) {
  const t = await getT("planning");
  const waiting = units.filter(({ status, mayDecide }) => status === "SUBMITTED" && mayDecide);
  const missing = units.flatMap(({ key, status, mayDecide }) =>
    "site" in key && mayDecide && (status === null || status === "DRAFT" || status === "RETURNED")
      ? [key.site]
      : [],
  );
  return (
    <div className="space-y-4">
      {waiting.length > 0 && (
        <ActionForm id="approve-all" action={approvePlans}>
          {waiting.slice(0, MAX_IDS).map(({ planId }) => (
            <input key={planId} type="hidden" name="planIds" value={planId ?? ""} />
          ))}
          <SubmitButton primary>{t("units.approve", { count: waiting.length })}</SubmitButton>
        </ActionForm>
      )}
      {missing.length > 0 && (
        <ActionForm id="remind" action={remindPlanners} hidden={{ month: formatMonth(month) }}>
          {missing.slice(0, MAX_IDS).map((id) => (
            <input key={id} type="hidden" name="siteIds" value={id} />
          ))}
          <SubmitButton>{t("units.remind", { count: missing.length })}</SubmitButton>
        </ActionForm>
      )}
      {children}
    </div>
  );
}

import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PlanPage } from "@/lib/activities/planning/queries";
import { approvePlans, reopenPlan, returnPlan, submitPlan } from "@/lib/activities/plans/actions";
import { getT } from "@/lib/shared/i18n/request.server";

/** What this person may do with the plan now; of submitting it says why not. */
export async function PlanSteps({ page }: { page: PlanPage }) {
  const t = await getT("planning");
  const why = await getT("errors");
  const { plan, steps, refusalToSubmit, refusalToPlan } = page;
  const isOpen = !plan || plan.status === "DRAFT" || plan.status === "RETURNED";
  const may = (step: (typeof steps)[number]) => steps.includes(step);
  return (
    <section aria-labelledby="steps-title" className="space-y-3">
      <h2 id="steps-title">{t("steps.title")}</h2>
      {plan && may("approve") && (
        <ActionForm id="approve" action={approvePlans} hidden={{ planIds: plan.id }}>
          <SubmitButton primary>{t("steps.approve")}</SubmitButton>
        </ActionForm>
      )}
      {plan && may("submit") && (
        <ActionForm id="submit" action={submitPlan} hidden={{ planId: plan.id }}>
          <SubmitButton primary>{t("steps.submit", { count: plan.activities })}</SubmitButton>
        </ActionForm>
      )}
      {isOpen && !refusalToPlan && refusalToSubmit && (
        <p className="text-faded">{why(refusalToSubmit)}</p>
      )}
      {plan && may("return") && (
        <ActionForm id="return" action={returnPlan} hidden={{ planId: plan.id }}>
          <FormFold label={t("steps.return")}>
            <TextArea name="reason" label={t("steps.reason")} maxCharacters={500} />
            <SubmitButton>{t("steps.return")}</SubmitButton>
          </FormFold>
        </ActionForm>
      )}
      {plan && may("reopen") && (
        <ActionForm id="reopen" action={reopenPlan} hidden={{ planId: plan.id }}>
          <SubmitButton>{t("steps.reopen")}</SubmitButton>
        </ActionForm>
      )}
      {plan?.status === "APPROVED" && <p className="text-faded">{t("steps.approved")}</p>}
    </section>
  );
}

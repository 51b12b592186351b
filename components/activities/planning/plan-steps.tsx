import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PlanPage } from "@/lib/activities/planning/queries";
import { approvePlans, reopenPlan, returnPlan, submitPlan } from "@/lib/activities/plans/actions";
import { getT } from "@/lib/shared/i18n/request.server";

type Steps = { planId: string; steps: PlanPage["steps"]; count: number };

/** What this person may do with the plan now; of submitting it says why not. */
export async function PlanSteps({ page }: { page: PlanPage }) {
  const t = await getT("planning");
  const { plan, steps } = page;
  return (
    <section aria-labelledby="steps-title" className="space-y-3">
      <h2 id="steps-title">{t("steps.title")}</h2>
      {plan && <PressSteps planId={plan.id} steps={steps} count={plan.activities} />}
      <WhyNot page={page} />
      {plan && steps.includes("return") && <ReturnStep planId={plan.id} />}
      {plan?.status === "APPROVED" && <p className="text-faded">{t("steps.approved")}</p>}
    </section>
  );
}

/** The steps that are one press. */
async function PressSteps({ planId, steps, count }: Steps) {
  const t = await getT("planning");
  return (
    <>
      {steps.includes("approve") && (
        <ActionForm id="approve" action={approvePlans} hidden={{ planIds: planId }}>
          <SubmitButton primary>{t("steps.approve")}</SubmitButton>
        </ActionForm>
      )}
      {steps.includes("submit") && (
        <ActionForm id="submit" action={submitPlan} hidden={{ planId }}>
          <SubmitButton primary>{t("steps.submit", { count })}</SubmitButton>
        </ActionForm>
      )}
      {steps.includes("reopen") && (
        <ActionForm id="reopen" action={reopenPlan} hidden={{ planId }}>
          <SubmitButton>{t("steps.reopen")}</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}

/** Why an open plan cannot be submitted yet. */
async function WhyNot({ page: { plan, refusalToPlan, refusalToSubmit } }: { page: PlanPage }) {
  const why = await getT("errors");
  const isOpen = !plan || plan.status === "DRAFT" || plan.status === "RETURNED";
  if (!isOpen || refusalToPlan || !refusalToSubmit) return null;
  return <p className="text-faded">{why(refusalToSubmit)}</p>;
}

async function ReturnStep({ planId }: { planId: string }) {
  const t = await getT("planning");
  return (
    <ActionForm id="return" action={returnPlan} hidden={{ planId }}>
      <FormFold label={t("steps.return")}>
        <TextArea name="reason" label={t("steps.reason")} maxCharacters={500} />
        <SubmitButton>{t("steps.returnSubmit")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

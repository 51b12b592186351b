import { CountStep } from "@/components/activities/activities/count-step";
import { PressStep } from "@/components/activities/activities/press-step";
import { ReasonStep } from "@/components/activities/activities/reason-step";
import { editPath } from "@/lib/activities/plans/paths";
import type { ActivityDetail } from "@/lib/activities/activities/queries";
import { getT } from "@/lib/shared/i18n/request.server";

/** The steps shown here, the one that is done most first. */
const SHOWN = [
  ...["hold", "publish", "submit", "reinstate", "recount", "return", "drop", "cancel"],
] as const satisfies ActivityDetail["steps"];

/** What this person may do with the activity now, each step a form. */
export async function ActivitySteps({ activity }: { activity: ActivityDetail }) {
  const t = await getT("activities");
  const { id, adults, children } = activity;
  const steps = SHOWN.filter((step) => activity.steps.includes(step));
  const mayChange = activity.steps.some((step) => step === "edit" || step === "change");
  if (steps.length === 0 && !mayChange) {
    return <p className="text-faded">{t("steps.none")}</p>;
  }
  return (
    <div className="space-y-4">
      {mayChange && (
        <a href={editPath(id)} className="target">
          {t("steps.change")}
        </a>
      )}
      {steps.map((step, index) => {
        const props = { id, isFirst: index === 0 };
        if (step === "hold" || step === "recount")
          return <CountStep key={step} {...{ ...props, step, adults, children }} />;
        if (step === "publish" || step === "submit" || step === "reinstate")
          return <PressStep key={step} {...props} step={step} />;
        return <ReasonStep key={step} {...props} step={step} />;
      })}
    </div>
  );
}

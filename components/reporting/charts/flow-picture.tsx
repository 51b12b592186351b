import { Numbers } from "@/components/reporting/charts/numbers";
import { Picture } from "@/components/reporting/charts/picture";
import { flowLabels } from "@/lib/reporting/charts/flow-labels";
import { flowChart, type FlowStep } from "@/lib/reporting/charts/flow";
import { formatValue } from "@/lib/reporting/charts/format";
import { ON_SCREEN } from "@/lib/reporting/charts/look";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { id: string; steps: FlowStep[]; className?: string };

/** The five orders with the wishes that wait in each, and for how long. */
export async function FlowPicture({ id, steps, className }: Props) {
  const t = await getT("charts");
  const labels = flowLabels(t, await getT("common"));
  const duration = (hours: number | null) =>
    hours === null ? labels.noDuration : labels.duration(hours);
  const sum = (of: (step: FlowStep) => number) =>
    steps.reduce((total, step) => total + of(step), 0);
  const figures = { waiting: sum(({ waiting }) => waiting), late: sum(({ late }) => late) };
  return (
    <Picture
      id={id}
      svg={flowChart(steps, labels, { id, palette: ON_SCREEN })}
      caption={t("flow.caption", figures)}
      className={className}
    >
      <Numbers
        id={id}
        caption={t("flow.table")}
        head={[
          t("flow.step"),
          t("flow.head.waiting"),
          t("flow.head.late"),
          t("flow.head.median"),
          t("flow.head.p90"),
        ]}
        rows={steps.map(({ step, waiting, late, medianHours, p90Hours }) => ({
          name: labels.steps[step],
          values: [
            formatValue(waiting, "count"),
            formatValue(late, "count"),
            duration(medianHours),
            duration(p90Hours),
          ],
        }))}
      />
    </Picture>
  );
}

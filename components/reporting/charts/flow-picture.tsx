import type { ReactNode } from "react";
import { NumbersTable } from "@/components/reporting/charts/numbers-table";
import { Picture } from "@/components/reporting/charts/picture";
import { getFlowLabels } from "@/lib/reporting/charts/flow-labels";
import { drawFlowChart, type FlowStep } from "@/lib/reporting/charts/flow";
import { formatValue } from "@/lib/reporting/charts/format";
import { SCREEN_PALETTE } from "@/lib/reporting/charts/look";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  id: string;
  steps: FlowStep[];
  /** Whether it is of the end of a period and not of now. */
  isOver: boolean;
  className?: string;
  /** Whether the same numbers follow as a table, folded. */
  hasNumbers?: boolean;
  /** Stands after the caption. */
  children?: ReactNode;
};

/** The flow chart: how many wishes wait in each of the five orders, and how long. */
export async function FlowPicture(props: Props) {
  const { id, steps, isOver, className, hasNumbers = true, children } = props;
  const t = await getT("charts");
  const labels = getFlowLabels(t, await getT("common"));
  const sum = (read: (step: FlowStep) => number) =>
    steps.reduce((total, step) => total + read(step), 0);
  const figures = { waiting: sum(({ waiting }) => waiting), late: sum(({ late }) => late) };
  return (
    <Picture
      id={id}
      svg={drawFlowChart(steps, labels, { id, palette: SCREEN_PALETTE })}
      caption={
        <>
          {t(isOver ? "flow.captionAtEnd" : "flow.caption", figures)} {children}
        </>
      }
      {...(className && { className })}
    >
      {hasNumbers && <FlowNumbers {...{ id, steps, isOver }} />}
    </Picture>
  );
}

type NumbersProps = Pick<Props, "id" | "steps" | "isOver"> & { isOpen?: boolean };

/** The numbers of the flow chart as a table. */
export async function FlowNumbers({ id, steps, isOver, isOpen }: NumbersProps) {
  const t = await getT("charts");
  const labels = getFlowLabels(t, await getT("common"));
  const duration = (hours: number | null) =>
    hours === null ? labels.noDuration : labels.duration(hours);
  return (
    <NumbersTable
      id={id}
      isOpen={isOpen}
      caption={t("flow.table")}
      head={[
        t("flow.step"),
        t(isOver ? "flow.head.waitingAtEnd" : "flow.head.waiting"),
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
  );
}

import type { ComponentType, ReactNode } from "react";
import { AmendStep } from "@/components/desk/steps/amend-step";
import { ApproveStep } from "@/components/desk/steps/approve-step";
import { CorrectStep } from "@/components/desk/steps/correct-step";
import { AskAnewStep, DispatchStep } from "@/components/desk/steps/dispatch-step";
import { HandUpStep } from "@/components/desk/steps/hand-up-step";
import { NoteStep } from "@/components/desk/steps/note-step";
import { ButtonStep } from "@/components/desk/steps/button-step";
import { RecordEndStep, RecordStartStep } from "@/components/desk/steps/record-step";
import { RecordGradeStep } from "@/components/desk/steps/record-grade-step";
import { RejectStep } from "@/components/desk/steps/reject-step";
import type { StepProps } from "@/components/desk/steps/step-props";
import { SupplyStep } from "@/components/desk/steps/supply-step";
import { ScheduleStep, UnscheduleStep } from "@/components/desk/steps/visit-step";
import { UndoStep } from "@/components/desk/steps/undo-step";
import { UnitStep } from "@/components/desk/steps/unit-step";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { getT } from "@/lib/shared/i18n/request.server";
import { nextStatus, type WishEventName } from "@/lib/orders/wishes/lifecycle";
import { mayAskAnew, refusal } from "@/lib/orders/wishes/policy";

/** The steps of staff, in the order in which they are expected. */
const STEPS = {
  decide: (props) => <UnitStep event="decide" {...props} />,
  approve: ApproveStep,
  callBack: (props) => <NoteStep event="callBack" {...props} />,
  dispatch: DispatchStep,
  askAnew: AskAnewStep,
  supply: SupplyStep,
  schedule: ScheduleStep,
  unschedule: UnscheduleStep,
  undoCheckIn: (props) => <UndoStep event="undoCheckIn" {...props} />,
  undoCheckOut: (props) => <UndoStep event="undoCheckOut" {...props} />,
  checkIn: RecordStartStep,
  checkOut: RecordEndStep,
  couldNotServe: (props) => <NoteStep event="couldNotServe" {...props} />,
  rate: RecordGradeStep,
  nextWave: (props) => <ButtonStep event="nextWave" {...props} />,
  openPool: (props) => <ButtonStep event="openPool" {...props} />,
  resume: (props) => <ButtonStep event="resume" {...props} />,
  reject: RejectStep,
  handDown: (props) => <UnitStep event="handDown" {...props} />,
  handUp: HandUpStep,
  object: (props) => <NoteStep event="object" {...props} />,
  pause: (props) => <NoteStep event="pause" {...props} />,
  recall: (props) => <NoteStep event="recall" {...props} />,
  amend: AmendStep,
  correct: CorrectStep,
  unpublish: (props) => <ButtonStep event="unpublish" {...props} />,
  cancel: (props) => <NoteStep event="cancel" {...props} />,
} as const satisfies Partial<Record<WishEventName | "askAnew", ComponentType<StepProps>>>;

type StaffStep = keyof typeof STEPS;

/** Steps that staff expect to take next: the first of them stands open above the facts. */
const EXPECTED: StaffStep[] = ["decide", "approve", "callBack", "dispatch", "askAnew", "supply"];

type Props = Omit<StepProps, "isFirst"> & {
  actor: StaffActor;
  events: WishEventName[];
  now: Date;
};

/** The step that is expected next, if this person may take it. */
export async function ExpectedStep({ events, now, ...props }: Props) {
  const { expected } = listSteps({ events, now, ...props });
  if (!expected) return null;
  const Form: ComponentType<StepProps> = STEPS[expected];
  return (
    <StepSection id="steps" title={(await getT("desk"))("wish.steps")}>
      <RefusalReason {...props} now={now} />
      <Form {...props} isFirst />
    </StepSection>
  );
}

/** All other steps this person may take with the wish now, each a small form, closed. */
export async function OtherSteps({ events, now, ...props }: Props) {
  const t = await getT("desk");
  const { expected, others } = listSteps({ events, now, ...props });
  if (expected && others.length === 0) return null;
  return (
    <StepSection
      id={expected ? "other-steps" : "steps"}
      title={t(expected ? "wish.otherSteps" : "wish.steps")}
    >
      {!expected && <RefusalReason {...props} now={now} />}
      {others.length === 0 && <p className="text-faded">{t("wish.noSteps")}</p>}
      {others.map((step) => {
        const Form: ComponentType<StepProps> = STEPS[step];
        return <Form key={step} {...props} isFirst={false} />;
      })}
    </StepSection>
  );
}

function listSteps({ actor, events, detail, now }: Props) {
  const isOpen = (step: StaffStep) =>
    step === "askAnew" ? mayAskAnew(actor, detail.facts, now) : events.includes(step);
  const steps = (Object.keys(STEPS) as StaffStep[]).filter(isOpen);
  const [first] = steps;
  const expected = first && EXPECTED.includes(first) ? first : null;
  return { expected, others: steps.filter((step) => step !== expected) };
}

type SectionProps = { id: string; title: string; children: ReactNode };

function StepSection({ id, title, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="wish-steps">
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

const EXPLAINED_REFUSALS = [
  "PAST_OWNER",
  "CALL_BACK_FIRST",
  "OWN_SERVICE",
  "WORKED_ON_IT",
] as const;

/** Explains why this person cannot take a step that would be next, as with a redo before the call back. */
async function RefusalReason({ actor, detail, now }: Pick<Props, "actor" | "detail" | "now">) {
  const reasons = (["callBack", "dispatch", "supply", "recall", "rate"] as const)
    .filter((step) => nextStatus(detail.status, step))
    .map((step) => refusal(actor, step, detail.facts, now));
  const reason = EXPLAINED_REFUSALS.find((one) => reasons.includes(one));
  if (!reason) return null;
  const t = await getT("desk");
  return <p className="border-l-4 border-cinnabar pl-4">{t(`refused.${reason}`)}</p>;
}

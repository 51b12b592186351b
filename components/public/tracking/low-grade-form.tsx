import type { TrackingLink } from "@/components/public/tracking/amend-form";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { GradeFace } from "@/components/orders/wishes/grade-face";
import { getT } from "@/lib/shared/i18n/request.server";
import { rateWish, regradeWish } from "@/lib/orders/wishes/actions";
import type { Grade } from "@/lib/orders/wishes/grade";

type Props = {
  link: TrackingLink;
  grade: Grade;
  /** Who calls, and by when. */
  unit: string;
  by: string;
  path: string;
  /** Whether a grade given before is replaced. */
  isCorrection: boolean;
};

/** Asks what went wrong, and says who will call about it. */
export async function LowGradeForm({ link, grade, unit, by, path, isCorrection }: Props) {
  const t = await getT("tracking");
  const wishes = await getT("wishes");
  return (
    <div className="mx-auto max-w-xl space-y-6 lg:py-8">
      <div className="flex items-center gap-4">
        <GradeFace grade={grade} className="size-16" />
        <h1>{t("rate.low")}</h1>
      </div>
      <p>{t("rate.lowLead", { grade: wishes(`grade.${grade}`), unit, by })}</p>
      <ActionForm
        action={isCorrection ? regradeWish : rateWish}
        hidden={{ ...link, grade: String(grade) }}
        className="space-y-4"
      >
        <TextArea name="comment" label={t("rate.comment")} maxCharacters={500} />
        <SubmitButton primary className="w-full">
          {t("rate.send")}
        </SubmitButton>
      </ActionForm>
      <a href={`${path}/rate`} className="target">
        {t("rate.otherGrade")}
      </a>
    </div>
  );
}

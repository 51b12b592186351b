import type { TrackingLink } from "@/components/public/tracking/amend-form";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { GradeFace } from "@/components/orders/wishes/grade-face";
import { getT } from "@/lib/shared/i18n/request.server";
import { rateWish, regradeWish } from "@/lib/orders/wishes/actions";
import { GRADES, isRedoGrade } from "@/lib/orders/wishes/lifecycle";

const LOOK = "button w-full justify-start gap-4 py-4 md:h-full md:flex-col md:justify-center";

type Props = {
  link: TrackingLink;
  path: string;
  /** Whether a grade given before is replaced. */
  isCorrection: boolean;
};

/**
 * The five grades as buttons, with a word of thanks; a low grade leads to the question what went wrong.
 */
export async function Faces({ link, path, isCorrection }: Props) {
  const t = await getT("tracking");
  const wishes = await getT("wishes");
  return (
    <ActionForm action={isCorrection ? regradeWish : rateWish} hidden={link} className="space-y-6">
      <ul className="grid gap-3 md:grid-cols-5">
        {GRADES.map((grade) => {
          const face = (
            <>
              <GradeFace grade={grade} className="size-12 md:size-16" />
              {wishes(`grade.${grade}`)}
            </>
          );
          return (
            <li key={grade}>
              {isRedoGrade(grade) ? (
                <a href={`${path}/rate?grade=${grade}`} className={LOOK}>
                  {face}
                </a>
              ) : (
                <SubmitButton name="grade" value={String(grade)} className={LOOK}>
                  {face}
                </SubmitButton>
              )}
            </li>
          );
        })}
      </ul>
      <TextArea
        name="comment"
        label={t("rate.word")}
        hint={t("rate.wordHint")}
        rows={2}
        maxCharacters={500}
      />
    </ActionForm>
  );
}

import Link from "next/link";
import type { TrackingLink } from "@/components/public/tracking/amend-form";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { GradeFace } from "@/components/orders/wishes/grade-face";
import { getT } from "@/lib/shared/i18n/request.server";
import { rateWish } from "@/lib/orders/wishes/actions";
import { GRADES, isRedoGrade } from "@/lib/orders/wishes/lifecycle";

const LOOK = "button w-full justify-start gap-4 py-4 md:h-full md:flex-col md:justify-center";

/** The five grades as buttons; a low grade leads to the question what went wrong. */
export async function Faces({ link, path }: { link: TrackingLink; path: string }) {
  const wishes = await getT("wishes");
  return (
    <ActionForm action={rateWish} hidden={link}>
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
                <Link href={`${path}/rate?grade=${grade}`} prefetch={false} className={LOOK}>
                  {face}
                </Link>
              ) : (
                <SubmitButton name="grade" value={String(grade)} className={LOOK}>
                  {face}
                </SubmitButton>
              )}
            </li>
          );
        })}
      </ul>
    </ActionForm>
  );
}

import type { ReactNode } from "react";
import { Faces } from "@/components/public/tracking/faces";
import { formatPromiseLine } from "@/components/public/tracking/format-promise";
import { LowGradeForm } from "@/components/public/tracking/low-grade-form";
import { mayRate } from "@/components/public/tracking/promise-head";
import { formatDate } from "@/lib/shared/i18n/dates";
import { formatDeadline, type Deadline } from "@/lib/shared/i18n/deadline";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { TrackedWish } from "@/lib/public/tracking/queries";
import { unitName } from "@/lib/public/tracking/unit-name";
import { toGrade, type Grade } from "@/lib/orders/wishes/grade";

type Props = {
  wish: TrackedWish;
  /** The low grade that was picked, and by when somebody calls about it. */
  picked: { grade: Grade; callBackBy: Deadline } | null;
};

/** 评单: the five grades, the question after a low one, or the result of the rating. */
export async function RatePage({ wish, picked }: Props) {
  const t = await getT("tracking");
  const { path, redoUnit, mayDo } = wish;
  const isCorrection = mayDo.includes("regrade");
  if (!isCorrection && !mayRate(wish)) return <Outcome wish={wish} />;
  if (picked) {
    const locale = await getLocale();
    const by = formatDeadline(picked.callBackBy, await getT("common"), locale);
    const unit = unitName(t, redoUnit, locale);
    const choice = { link: toLink(wish), grade: picked.grade, isCorrection };
    return <LowGradeForm {...choice} unit={unit} by={by} path={path} />;
  }
  if (isCorrection) return <Outcome wish={wish} />;
  return (
    <Sheet title={t("rate.title")} wish={wish}>
      <p className="text-faded">{t("rate.lead")}</p>
      <Faces link={toLink(wish)} path={path} isCorrection={false} />
    </Sheet>
  );
}

async function Outcome({ wish }: { wish: TrackedWish }) {
  const t = await getT("tracking");
  const wishes = await getT("wishes");
  const grade = toGrade(wish.grade);
  if (wish.status === "RATED" && grade) {
    return (
      <Sheet title={t("rate.thanks")} wish={wish}>
        <p>{t("rate.thanksText", { grade: wishes(`grade.${grade}`) })}</p>
        <Correction wish={wish} />
      </Sheet>
    );
  }
  if (wish.isRungFirst) {
    return (
      <Sheet title={t("rate.redo")} wish={wish}>
        <p>{await callBackMessage(wish)}</p>
        <p>{t("rate.redoText")}</p>
      </Sheet>
    );
  }
  const words = wish.status === "UNRATED" ? "over" : "notYet";
  return (
    <Sheet title={t(`rate.${words}`)} wish={wish}>
      <p>{t(`rate.${words}Text`)}</p>
    </Sheet>
  );
}

/** The faces once more, folded, while the grade can still be corrected. */
async function Correction({ wish }: { wish: TrackedWish }) {
  if (!wish.mayRegradeUntil) return null;
  const t = await getT("tracking");
  const until = formatDate(wish.mayRegradeUntil, "minute", await getLocale());
  return (
    <details>
      <summary className="target cursor-pointer text-indigo underline underline-offset-4">
        {t("rate.correct")}
      </summary>
      <div className="space-y-4 pt-3">
        <p className="text-faded">{t("rate.correctUntil", { until })}</p>
        <Faces link={toLink(wish)} path={wish.path} isCorrection />
      </div>
    </details>
  );
}

/** Who calls by when, as the promise of the wish says it. */
async function callBackMessage(wish: TrackedWish): Promise<string> {
  const tracking = await getT("tracking");
  const { top, more } = wish.promised;
  const line = [top, ...more].find(({ words }) => words === "redoCallBy") ?? { words: "redoCall" };
  const words = { tracking, common: await getT("common"), locale: await getLocale() };
  return formatPromiseLine(line, wish, words);
}

function toLink({ id: wishId, trackingNumber, trackingKey }: TrackedWish) {
  return { wishId, trackingNumber, trackingKey };
}

type SheetProps = { title: string; wish: TrackedWish; children: ReactNode };

async function Sheet({ title, wish, children }: SheetProps) {
  const t = await getT("tracking");
  return (
    <div className="mx-auto max-w-3xl space-y-6 lg:py-8">
      <div className="space-y-2">
        <h1>{title}</h1>
        <p className="font-song text-[1.2rem] wrap-anywhere">
          {t("quote", { words: wish.content })}
        </p>
      </div>
      {children}
      <a href={wish.path} className="target">
        {t("rate.back")}
      </a>
    </div>
  );
}

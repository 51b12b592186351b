import Link from "next/link";
import type { ReactNode } from "react";
import { Faces } from "@/components/public/tracking/faces";
import { LowGradeForm } from "@/components/public/tracking/low-grade-form";
import { getT } from "@/lib/shared/i18n/request.server";
import type { TrackedWish } from "@/lib/public/tracking/queries";
import { unitName } from "@/lib/public/tracking/unit-name";
import { toGrade, type Grade } from "@/lib/orders/wishes/grade";
import { isRedoGrade } from "@/lib/orders/wishes/lifecycle";

type Props = { wish: TrackedWish; picked: Grade | null };

/** 评单: the five grades, the question after a low one, or the result of the rating. */
export async function RatePage({ wish, picked }: Props) {
  const t = await getT("tracking");
  const { id: wishId, trackingNumber, trackingKey, path } = wish;
  const link = { wishId, trackingNumber, trackingKey };
  if (!wish.mayDo.includes("rate")) return <Outcome wish={wish} />;
  if (picked && isRedoGrade(picked)) {
    const unit = unitName(t, wish.redoUnit);
    return <LowGradeForm link={link} grade={picked} unit={unit} path={path} />;
  }
  return (
    <Sheet title={t("rate.title")} path={path}>
      <p className="text-faded">{t("rate.lead")}</p>
      <Faces link={link} path={path} />
    </Sheet>
  );
}

async function Outcome({ wish }: { wish: TrackedWish }) {
  const t = await getT("tracking");
  const wishes = await getT("wishes");
  const grade = toGrade(wish.grade);
  if (wish.status === "RATED" && grade) {
    return (
      <Sheet title={t("rate.thanks")} path={wish.path}>
        <p>{t("rate.thanksText", { grade: wishes(`grade.${grade}`) })}</p>
      </Sheet>
    );
  }
  if (wish.isRungFirst) {
    return (
      <Sheet title={t("rate.redo")} path={wish.path}>
        <p>{t("rate.redoText", { unit: unitName(t, wish.unit) })}</p>
      </Sheet>
    );
  }
  if (wish.status === "UNRATED") {
    return (
      <Sheet title={t("rate.over")} path={wish.path}>
        <p>{t("rate.overText")}</p>
      </Sheet>
    );
  }
  return (
    <Sheet title={t("rate.notYet")} path={wish.path}>
      <p>{t("rate.notYetText")}</p>
    </Sheet>
  );
}

async function Sheet({
  title,
  path,
  children,
}: {
  title: string;
  path: string;
  children: ReactNode;
}) {
  const t = await getT("tracking");
  return (
    <div className="mx-auto max-w-3xl space-y-6 lg:py-8">
      <h1>{title}</h1>
      {children}
      <Link href={path} className="target">
        {t("rate.back")}
      </Link>
    </div>
  );
}

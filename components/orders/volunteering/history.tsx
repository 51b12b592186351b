import { Paging } from "@/components/ui/paging";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { toGrade } from "@/lib/orders/wishes/grade";
import { isRedoGrade } from "@/lib/orders/wishes/lifecycle";
import type { Today } from "@/lib/orders/volunteering/queries";

type Served = Today["history"]["served"][number];

/** The past services of a volunteer, with their grades. */
export async function History({
  history,
  isFirst,
}: {
  history: Today["history"];
  isFirst: boolean;
}) {
  const t = await getT("volunteering");
  if (history.served.length === 0) return <p className="text-faded">{t("history.empty")}</p>;
  return (
    <>
      <ul className="divide-y divide-line border-t border-line">
        {history.served.map((served) => (
          <ServedLine key={served.id} served={served} />
        ))}
      </ul>
      <Paging
        previous={isFirst ? null : "/volunteer#history"}
        next={history.next && `/volunteer?before=${history.next}#history`}
      />
    </>
  );
}

async function ServedLine({ served }: { served: Served }) {
  const { servedAt, team, wish, minutes, thanks } = served;
  const t = await getT("volunteering");
  const locale = await getLocale();
  return (
    <li className="flex flex-wrap justify-between gap-x-6 py-3">
      <span>
        {servedAt && <time className="text-faded">{formatDate(servedAt, "day", locale)}</time>}{" "}
        {t("history.for", { place: wish.place, name: wish.name })}
        {wish.category && <> · {localName(wish.category, locale)}</>}
        {team && <> · {team}</>}
        {minutes !== null && <> · {t("history.minutes", { minutes })}</>}
        {thanks && <q className="block">{thanks}</q>}
      </span>
      {served.isAbsence ? <span>{t("history.absent")}</span> : <Grade grade={served.grade} />}
    </li>
  );
}

async function Grade({ grade: given }: { grade: number | null }) {
  const grade = toGrade(given);
  const t = await getT("volunteering");
  const wishes = await getT("wishes");
  return (
    <span className={gradeClass(grade)}>
      {grade ? wishes(`grade.${grade}`) : t("history.notRated")}
    </span>
  );
}

function gradeClass(grade: number | null): string {
  if (!grade) return "text-faded";
  return isRedoGrade(grade) ? "font-bold text-cinnabar" : "font-bold text-bamboo";
}

import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { DueRow, type DueWords } from "@/components/desk/queues/due-row";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { DUE_GROUPS } from "@/lib/desk/queues/due-list";
import type { DueList } from "@/lib/desk/queues/due-queries.data";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { actor: StaffActor; list: DueList; now: Date };

/** The due list, for printing: what is overdue, due today and due tomorrow. */
export async function DueListPage({ actor, list: { groups, count }, now }: Props) {
  const words: DueWords = {
    desk: await getT("desk"),
    wishes: await getT("wishes"),
    tracking: await getT("tracking"),
    locale: await getLocale(),
  };
  const { desk: t, locale } = words;
  const [overdue = 0, today = 0, tomorrow = 0] = DUE_GROUPS.map((group) => groups[group].length);
  const shown = DUE_GROUPS.reduce((sum, group) => sum + groups[group].length, 0);
  const date = formatDate(now, "weekday", locale);
  return (
    <div className="max-w-5xl space-y-8">
      <header className="space-y-1">
        <a href="/desk" className="target print-none">
          {t("dueList.back")}
        </a>
        <div className="flex flex-wrap items-center justify-between gap-x-6">
          <h1>{t("dueList.title")}</h1>
          {shown > 0 && <PrintButton>{t("dueList.print")}</PrintButton>}
        </div>
        <p className="text-faded">
          {t("dueList.day", { place: fullPlaceName(actor.siteName, locale), date })}
        </p>
        {shown > 0 && <p>{t("dueList.summary", { overdue, today, tomorrow })}</p>}
        {shown < count && <p className="font-bold">{t("dueList.capped", { count, shown })}</p>}
      </header>
      {shown === 0 && <EmptyState title={t("dueList.empty")}>{t("dueList.emptyHint")}</EmptyState>}
      {DUE_GROUPS.filter((group) => groups[group].length > 0).map((group) => (
        <section key={group} aria-labelledby={group}>
          <h2 id={group} className="border-b border-edge pb-1 print:break-after-avoid">
            {t(`dueList.group.${group}`)}
          </h2>
          <ul>
            {groups[group].map((entry) => (
              <DueRow key={entry.wish.id} entry={entry} now={now} words={words} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

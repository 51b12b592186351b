import { formatMonthName } from "@/components/activities/planning/month-name";
import { ErratumList } from "@/components/activities/programmes/erratum-list";
import { ProgrammeFiles } from "@/components/activities/programmes/programme-files";
import { PublishForm } from "@/components/activities/programmes/publish-form";
import { ProgrammeTable } from "@/components/activities/programmes/programme-table";
import { UnpublishedPlans } from "@/components/activities/programmes/unpublished-plans";
import { Section } from "@/components/ui/section";
import { addMonths } from "@/lib/activities/plans/month";
import { programmePath } from "@/lib/activities/programmes/paths";
import type { ProgrammeMonth } from "@/lib/activities/programmes/queries";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = {
  shown: ProgrammeMonth;
  /** Of the entries, counted from 1. */
  page: number | undefined;
};

/** The programme of a month at the desk: what was published and its corrections, or what could be. */
export async function ProgrammePage({ shown, page }: Props) {
  const t = await getT("programmes");
  const locale = await getLocale();
  const { month, programme, unpublished } = shown;
  const named = (one: Date) => formatMonthName(one, locale);
  return (
    <div className="space-y-6">
      <header className="space-y-1">
        <h1>{t("heading", { month: named(month) })}</h1>
        {programme && (
          <p>
            {t("published", {
              number: programme.number,
              when: formatDate(programme.publishedAt, "minute", locale),
            })}
          </p>
        )}
        <nav aria-label={t("months")} className="flex flex-wrap gap-x-6">
          {[-1, 1].map((step) => (
            <a key={step} href={programmePath(addMonths(month, step))} className="target">
              {named(addMonths(month, step))}
            </a>
          ))}
        </nav>
      </header>
      {unpublished && (
        <div className="gap-x-10 gap-y-6 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem]">
          <UnpublishedPlans unpublished={unpublished} month={month} />
          <aside className="max-lg:mt-6">
            <PublishForm page={shown} unpublished={unpublished} />
          </aside>
        </div>
      )}
      {programme && (
        <>
          <p className="font-song text-lg font-bold" dir="auto">
            {programme.theme}
          </p>
          {programme.themeText && (
            <p className="max-w-prose" dir="auto">
              {programme.themeText}
            </p>
          )}
          <ProgrammeFiles month={month} />
          <Section id="errata-title" title={t("errata.title", { count: programme.errata.length })}>
            <ErratumList errata={programme.errata} />
          </Section>
          <Section id="entries-title" title={t("entries", { count: programme.entries.length })}>
            <ProgrammeTable programme={programme} page={page} />
          </Section>
        </>
      )}
    </div>
  );
}

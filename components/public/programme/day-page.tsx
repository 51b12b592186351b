import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { DayBlock } from "@/components/public/programme/day-block";
import { NothingOn } from "@/components/public/programme/nothing-on";
import { ProgrammeFilters } from "@/components/public/programme/programme-filters";
import { ProgrammeHead } from "@/components/public/programme/programme-head";
import { ProgrammeNav } from "@/components/public/programme/programme-nav";
import { dayInWords, programmeWords } from "@/components/public/programme/programme-words";
import type { ProgrammePageProps } from "@/components/public/programme/week-page";
import { addDays } from "@/lib/shared/days/days";
import { address } from "@/lib/shared/forms/search-params";
import { feedAddress } from "@/lib/public/programme/feed";

/** All that is on, on one day. */
export async function DayPage({ county, page, towns }: Omit<ProgrammePageProps, "isElder">) {
  const words = await programmeWords();
  const { t, locale } = words;
  const { filter, month } = page;
  const day = page.span.join();
  const title = t("dayTitle", { day: await dayInWords(day) });
  const to = (other: string) => address("/activities/day", { day: other, ...filter });
  return (
    <div className="space-y-5">
      <ProgrammeHead
        title={title}
        range={t("oneDay", {
          county: localPlaceName(county.name, locale),
          day: await dayInWords(day),
        })}
        page={page}
      />
      <ProgrammeNav
        feed={feedAddress(filter)}
        links={[
          { href: to(addDays(day, -1)), label: t("nav.dayBefore") },
          { href: to(addDays(day, 1)), label: t("nav.dayAfter") },
          { href: address("/activities", { day, ...filter }), label: t("nav.week") },
          { href: address("/activities/month", { month, ...filter }), label: t("nav.month") },
        ]}
      />
      <ProgrammeFilters action="/activities/day" kept={{ day }} page={page} towns={towns} />
      <DayBlock day={day} page={page} words={words} />
      <NothingOn page={page} />
    </div>
  );
}

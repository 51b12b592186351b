import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { DayBlock, activitiesOn } from "@/components/public/programme/day-block";
import { NothingOn } from "@/components/public/programme/nothing-on";
import { ProgrammeFilters } from "@/components/public/programme/programme-filters";
import { ProgrammeHead } from "@/components/public/programme/programme-head";
import { ProgrammeNav, type NavLink } from "@/components/public/programme/programme-nav";
import {
  dayInWords,
  programmeWords,
  type ProgrammeWords,
} from "@/components/public/programme/programme-words";
import { SmallMonth } from "@/components/public/programme/small-month";
import { Wanted } from "@/components/public/programme/wanted";
import { Disclosure } from "@/components/ui/disclosure";
import { addDays } from "@/lib/shared/days/days";
import { address } from "@/lib/shared/forms/search-params";
import { feedAddress } from "@/lib/public/programme/feed";
import type { ShownProgrammePage } from "@/lib/public/programme/programme.data";
import { weekOf } from "@/lib/public/programme/weeks";
import type { County } from "@/lib/public/wall/queries";
import type { Town } from "@/lib/public/wall/places";

export type ProgrammePageProps = {
  county: County;
  page: ShownProgrammePage;
  towns: Town[];
  /** In the elder version the month is left to a page of its own. */
  isElder: boolean;
};

/** 这周有什么: a week of a county, as a newspaper prints it. */
export async function WeekPage({ county, page, towns, isElder }: ProgrammePageProps) {
  const words = await programmeWords();
  const { t, locale } = words;
  const { span, filter } = page;
  const [monday = "", sunday = ""] = [span[0], span[6]];
  const range = t("range", {
    county: localPlaceName(county.name, locale),
    from: await dayInWords(monday),
    to: await dayInWords(sunday),
  });
  const isThisWeek = span.includes(page.today);
  return (
    <div className="space-y-5">
      <ProgrammeHead title={await titleOf(page, words)} range={range} page={page} />
      <ProgrammeNav links={linksOf(page, words)} feed={feedAddress(filter)} />
      <ProgrammeFilters
        action="/activities"
        kept={{ day: isThisWeek ? undefined : monday }}
        page={page}
        towns={towns}
      />
      <div className="grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div>
          <PastDays page={page} words={words} />
          {span
            .filter((day) => !isThisWeek || day >= page.today)
            .map((day) => (
              <DayBlock key={day} day={day} page={page} words={words} />
            ))}
          <NothingOn page={page} />
        </div>
        <aside className="space-y-7 print-none">
          {!isElder && <SmallMonth page={page} />}
          <Wanted />
        </aside>
      </div>
    </div>
  );
}

/** The days of this week that are over, folded away. */
function PastDays({
  page,
  words: { t, ...rest },
}: {
  page: ShownProgrammePage;
  words: ProgrammeWords;
}) {
  const past = page.span.filter((day) => page.span.includes(page.today) && day < page.today);
  const count = past.reduce((sum, day) => sum + activitiesOn(day, page).total, 0);
  if (count === 0) return null;
  return (
    <Disclosure summary={t("past", { count })} className="print-none">
      {past.map((day) => (
        <DayBlock key={day} day={day} page={page} words={{ t, ...rest }} />
      ))}
    </Disclosure>
  );
}

async function titleOf({ span, today }: ShownProgrammePage, { t }: ProgrammeWords) {
  if (span.includes(today)) return t("thisWeek");
  if (span.includes(addDays(today, 7))) return t("nextWeek");
  return t("weekOf", { day: await dayInWords(span[0] ?? "") });
}

function linksOf(page: ShownProgrammePage, { t }: ProgrammeWords): NavLink[] {
  const { span, today, filter, month } = page;
  const [monday = "", thisMonday = ""] = [span[0], weekOf(today)[0]];
  const to = (day: string) =>
    address("/activities", { ...(day === thisMonday ? {} : { day }), ...filter });
  const next = addDays(thisMonday, 7);
  return [
    { href: to(addDays(monday, -7)), label: t("nav.before") },
    { href: to(thisMonday), label: t("nav.thisWeek"), isHere: monday === thisMonday },
    { href: to(next), label: t("nav.nextWeek"), isHere: monday === next },
    ...(monday === thisMonday ? [] : [{ href: to(addDays(monday, 7)), label: t("nav.after") }]),
    { href: address("/activities/month", { month, ...filter }), label: t("nav.month") },
  ];
}

import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { dayInWords, programmeWords } from "@/components/public/programme/programme-words";
import { address } from "@/lib/shared/forms/search-params";
import { formatDay } from "@/lib/shared/days/china-time";
import type { ShownProgrammePage } from "@/lib/public/programme/programme.data";

type Props = { title: string; range: string; page: ShownProgrammePage };

/** The head of a page of the programme, as of a newspaper: what, which days, which number, what was corrected. */
export async function ProgrammeHead({ title, range, page }: Props) {
  const { t } = await programmeWords();
  const { programme } = page.frame;
  const corrected = page.errata.filter(({ month }) => month === page.month).length;
  return (
    <header>
      <div className="masthead">
        <h1>{title}</h1>
        <p className="text-faded">{range}</p>
        {programme && (
          <p className="font-song md:ms-auto">
            {t("number", { number: programme.number })}
            {corrected > 0 && (
              <a
                href={`${address("/activities/month", { month: page.month })}#errata`}
                className="ms-4"
              >
                {t("errata", { count: corrected })}
              </a>
            )}
          </p>
        )}
      </div>
      {programme && <Theme page={page} programme={programme} />}
    </header>
  );
}

type ThemeProps = {
  page: ShownProgrammePage;
  programme: NonNullable<ShownProgrammePage["frame"]["programme"]>;
};

/** 一月一主题、一月一示范 */
async function Theme({ page, programme: { theme, demonstration } }: ThemeProps) {
  const { t, locale } = await programmeWords();
  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-3">
      <span className="font-song text-xl font-bold">
        {t("theme", { month: Number(page.month.slice(5)), theme })}
      </span>
      {demonstration && (
        <a href={`/activities/${demonstration.id}`} className="text-faded">
          {t("demonstration", {
            place: localPlaceName(demonstration.place, locale),
            day: await dayInWords(formatDay(demonstration.startsAt)),
          })}
        </a>
      )}
    </p>
  );
}

import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { ProgrammeWords } from "@/components/public/programme/programme-words";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Erratum } from "@/lib/public/programme/errata.data";
import type { ShownProgrammePage } from "@/lib/public/programme/programme.data";

type Props = { page: ShownProgrammePage; words: ProgrammeWords };

/** 更正: what differs from the published programme, which itself never changes. */
export function ErrataList({ page: { errata, month, frame }, words }: Props) {
  const { t } = words;
  if (!frame.programme) return null;
  const own = errata.filter((erratum) => erratum.month === month);
  return (
    <Section id="errata" title={t("list.errata")}>
      {own.length === 0 && <p className="text-faded">{t("list.noErrata")}</p>}
      <ul className="columns-md gap-8">
        {own.map((erratum) => (
          <li key={erratum.activityId} className="break-inside-avoid py-0.5">
            <a
              href={`/activities/${erratum.activityId}`}
              className="text-ink no-underline hover:underline"
            >
              {sentence(erratum, words)}
            </a>
            {erratum.reason && (
              <span className="text-faded"> {t("reason", { reason: erratum.reason })}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function sentence(
  { kind, before, startsAt, place, title }: Erratum,
  { t, locale }: ProgrammeWords,
) {
  const day = (moment: Date) => formatDate(moment, "weekday", locale);
  const time = (moment: Date) => formatDate(moment, "time", locale);
  return t(`list.${kind}`, {
    ...{ title, place: localPlaceName(place, locale) },
    when: `${day(startsAt)} ${time(startsAt)}`,
    was: before ? t("list.was", { day: day(before), time: time(before) }) : "",
  });
}

import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { visitAt: Date | null; calendar: string };

/** The time agreed for a visit, with a link to its calendar file. */
export async function Visit({ visitAt, calendar }: Props) {
  if (!visitAt) return null;
  const t = await getT("visits");
  const when = formatDate(visitAt, "minute", await getLocale());
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      <time dateTime={visitAt.toISOString()} className="font-bold">
        {t("at", { when })}
      </time>
      <a href={calendar} download className="target">
        {t("calendar")}
      </a>
    </p>
  );
}

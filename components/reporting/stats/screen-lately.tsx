import { formatDay } from "@/lib/shared/days/china-time";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { FulfilledWish } from "@/lib/public/wall/queries";

/** The wishes fulfilled last, as far as the public may read them: place, sentence, when. */
export async function ScreenLately({ wishes, now }: { wishes: FulfilledWish[]; now: Date }) {
  const t = await getT("stats");
  const locale = await getLocale();
  const when = (at: Date) =>
    formatDate(at, formatDay(at) === formatDay(now) ? "time" : "day", locale);
  return (
    <>
      <h2>{t("screen.lately")}</h2>
      <ul className="screen-lately">
        {wishes.map(({ id, content, place, changedAt }) => (
          <li key={id}>
            <span>{localPlaceName(place, locale)}</span>
            <b>{content}</b>
            <span>{when(changedAt)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { CountyFigures } from "@/lib/public/wall/picture";
import type { FulfilledWish } from "@/lib/public/wall/queries";
import { toGrade } from "@/lib/orders/wishes/grade";

/** The figures of this month and the wishes fulfilled last, as sentences. */
export async function RecentWishes({
  figures,
  wishes,
}: {
  figures: CountyFigures;
  wishes: FulfilledWish[];
}) {
  const t = await getT("home");
  const { madeThisMonth: made, fulfilledThisMonth: fulfilled } = figures;
  return (
    <section className="space-y-8">
      <h2 className="text-[1.7rem] break-keep wrap-anywhere">
        {made > 0 ? t("month.figures", { made, fulfilled }) : t("month.none")}
      </h2>
      <div className="space-y-3">
        <h3>{t("lately.title")}</h3>
        {wishes.length === 0 && <p className="text-faded">{t("lately.none")}</p>}
        <ul className="divide-y divide-line border-y border-line">
          {wishes.map((wish) => (
            <FulfilledSentence key={wish.id} wish={wish} />
          ))}
        </ul>
        <a href="/wall" className="target">
          {t("lately.wall")}
        </a>
      </div>
    </section>
  );
}

async function FulfilledSentence({ wish }: { wish: FulfilledWish }) {
  const t = await getT("home");
  const words = await getT("wishes");
  const locale = await getLocale();
  const date = formatDate(wish.changedAt, "day", locale);
  const { name, content } = wish;
  const place = localPlaceName(wish.place, locale);
  const grade = toGrade(wish.grade);
  return (
    <li className="py-3">
      <p dir="auto" className="font-song text-[1.1rem]">
        {t("lately.made", { place, name, content })}
      </p>
      <p className="text-faded">
        {grade
          ? t("lately.rated", { date, name, grade: words(`grade.${grade}`) })
          : t("lately.served", { date })}
      </p>
    </li>
  );
}

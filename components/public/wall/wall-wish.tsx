import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { FiveCells } from "@/components/orders/wishes/five-cells";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { HelpOffer } from "@/lib/public/wall/help-offer.data";
import type { WallWishPage } from "@/lib/public/wall/wall-wish.data";

type Props = { wish: WallWishPage; offer: HelpOffer };

/** One wish of the wall with its five cells, and what the reader can do about it. */
export async function WallWish({ wish, offer }: Props) {
  const t = await getT("wall");
  const wishes = await getT("wishes");
  const locale = await getLocale();
  const { content, category, status, createdAt } = wish;
  const place = localPlaceName(wish.place, locale);
  const town = wish.town && localPlaceName(wish.town, locale);
  return (
    <div className="max-w-2xl space-y-8">
      <div className="space-y-4">
        <p className="text-faded">
          {t("one.meta", {
            where: town ? t("where", { town, place }) : place,
            date: formatDate(createdAt, "day", locale),
          })}
          {category && ` · ${localName(category, locale)}`}
        </p>
        <h1 className="wrap-anywhere">{content}</h1>
        <FiveCells status={status} className="w-56" />
        <p>{wishes(`plain.${status}`)}</p>
      </div>
      <Offer wish={wish} offer={offer} />
      <a href="/wall" className="target">
        {t("one.back")}
      </a>
    </div>
  );
}

async function Offer({ wish: { id }, offer }: Props) {
  const t = await getT("wall");
  return (
    <section className="space-y-4 border-t border-line pt-6">
      <p className="font-song text-[1.2rem]">{t(`offer.${offer}`)}</p>
      {offer === "ACCEPT" && (
        <a href={`/volunteer/services/${id}`} className="button button-primary">
          {t("help")}
        </a>
      )}
      {offer === "REGISTER" && (
        <div className="flex flex-wrap gap-4">
          <a href="/register" className="button button-primary">
            {t("offer.toRegister")}
          </a>
          <a href="/sign-in/volunteer" className="button">
            {t("offer.toSignIn")}
          </a>
        </div>
      )}
      {(offer === "NOT_YOURS" || offer === "ASKED_OF_OTHERS") && (
        <a href="/volunteer/pool" className="target">
          {t("offer.toPool")}
        </a>
      )}
    </section>
  );
}

import { getT } from "@/lib/shared/i18n/request.server";
import type { EnteredWish } from "@/lib/desk/intake/queries";
import { formatTrackingNumber } from "@/lib/shared/auth/tracking-number";

/** The tracking number of the wish just entered, large enough to be copied by hand. */
export async function EnteredNumber({ wish }: { wish: EnteredWish }) {
  const t = await getT("intake");
  const merging = await getT("merging");
  return (
    <section
      aria-label={t("entered.label")}
      className="space-y-1 rounded border-2 border-bamboo bg-sheet p-4"
    >
      <p className="text-faded">{t("entered.number")}</p>
      <p className="font-song text-5xl font-bold tracking-wider">
        {formatTrackingNumber(wish.trackingNumber)}
      </p>
      <p className="font-bold">{t(wish.channel === "CARD" ? "entered.card" : "entered.tell")}</p>
      {!wish.hasMobile && <p className="font-bold">{t("entered.byMouth")}</p>}
      <p dir="auto" className="truncate">
        {wish.content}
      </p>
      <p className="text-faded">{t("entered.next")}</p>
      {wish.hasDuplicates && <p className="font-bold">{merging("entered")}</p>}
      <a href={`/desk/wishes/${wish.id}`} className="target">
        {t("entered.open")}
      </a>
    </section>
  );
}

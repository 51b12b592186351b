import { Dues } from "@/components/desk/wish-detail/dues";
import { WishBadges } from "@/components/desk/queues/wish-badges";
import { CellsOfRow } from "@/components/orders/wishes/cells-of-list";
import { wishAddress } from "@/lib/desk/queues/desk-address";
import type { DeskRow } from "@/lib/desk/queues/queries";
import type { DeskView } from "@/lib/desk/queues/schema";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  /** Its cells are drawn with those of the list. */
  first: DeskRow | undefined;
  view: DeskView;
  now: Date;
};

/** The right pane while no wish is open: a link to the first wish of the list. */
export async function FirstWish({ first, view, now }: Props) {
  if (!first) return null;
  const t = await getT("desk");
  const wishes = await getT("wishes");
  return (
    <section aria-labelledby="begin" className="max-w-prose space-y-4">
      <h2 id="begin">{t("begin.title")}</h2>
      <p dir="auto" className="font-song text-2xl leading-relaxed">
        {first.content}
      </p>
      <p className="flex flex-wrap items-center gap-x-4">
        <CellsOfRow
          status={first.status}
          t={await getT("common")}
          wishes={wishes}
          className="w-40 max-w-full"
        />
        <strong>{wishes(`status.${first.status}`)}</strong>
        <WishBadges wish={first} t={t} />
        <Dues detail={first} now={now} />
      </p>
      <a href={wishAddress(first.id, view, 0)} className="button button-primary">
        {t("begin.open")}
      </a>
      <p className="text-faded">{t("begin.text")}</p>
    </section>
  );
}

import {
  PoolFilters,
  poolPath,
  type PoolChoices,
} from "@/components/orders/volunteering/pool-filters";
import { WhyYou } from "@/components/orders/volunteering/why-you";
import { TakeForm } from "@/components/orders/volunteering/take-form";
import { WishSummary } from "@/components/orders/volunteering/wish-summary";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { getT } from "@/lib/shared/i18n/request.server";
import type { InvitationView } from "@/lib/orders/volunteering/queries";
import type { PoolFilter } from "@/lib/orders/volunteering/schema";

type Props = PoolChoices & {
  filter: PoolFilter;
  pool: { invitations: InvitationView[]; next: string | null };
};

/** 抢单大厅: the wishes that any suitable volunteer may take. */
export async function PoolView({ filter, pool, ...choices }: Props) {
  const t = await getT("volunteering");
  const { town, category, before } = filter;
  const isFiltered = town !== undefined || category !== undefined;
  return (
    <div className="mx-auto max-w-6xl space-y-6 pb-6">
      <header className="space-y-2">
        <h1>{t("pool.title")}</h1>
        <p className="text-faded">{t("pool.lead")}</p>
      </header>
      <PoolFilters filter={filter} {...choices} />
      {pool.invitations.length === 0 ? (
        <EmptyState title={t(isFiltered ? "pool.noneHere" : "pool.empty")}>
          {isFiltered ? <a href="/volunteer/pool">{t("pool.all")}</a> : t("pool.emptyHow")}
        </EmptyState>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {pool.invitations.map((wish) => (
            <li key={wish.id}>
              <WishSummary wish={wish} heading="h2" isWaiting>
                <WhyYou invitation={wish} />
                <TakeForm wish={wish} />
              </WishSummary>
            </li>
          ))}
        </ul>
      )}
      <Paging
        previous={before ? poolPath({ town, category }) : null}
        next={pool.next && poolPath({ town, category, before: pool.next })}
      />
    </div>
  );
}

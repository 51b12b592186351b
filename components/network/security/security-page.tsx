import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { PlaceName } from "@/components/network/sites/place-name";
import { AdminRoles } from "@/components/network/security/admin-roles";
import { PolicyForm } from "@/components/network/security/policy-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { SearchForm } from "@/components/ui/search-form";
import type { SecurityPolicy } from "@/lib/shared/auth/security-policy";
import { pageLinks, type Page } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { GuardedAccount } from "@/lib/network/security/queries";
import type { AccountFilter } from "@/lib/network/security/schema";

type Props = Omit<Page<unknown>, "rows"> & {
  placeName: string;
  policy: SecurityPolicy;
  /** The names of who holds more than one administrator role; null for who may not set the policy. */
  mixed: string[] | null;
  accounts: GuardedAccount[];
  filter: AccountFilter;
};

/** The security policy, and the accounts it guards. */
export async function SecurityPage({
  placeName,
  policy,
  mixed,
  accounts,
  filter: { q },
  ...page
}: Props) {
  const t = await getT("security");
  return (
    <div className="space-y-8">
      <header>
        <h1>{t("title")}</h1>
        <p className="text-faded">
          {t("lead", { place: fullPlaceName(placeName, await getLocale()) })}
        </p>
      </header>
      <PolicyForm policy={policy} mixed={mixed} />
      <section aria-labelledby="accounts" className="space-y-4">
        <h2 id="accounts">{t("accounts.title")}</h2>
        <SearchForm label={t("accounts.search")} q={q} />
        {accounts.length === 0 ? (
          <EmptyState title={t("accounts.none")}>{t("accounts.noneHint")}</EmptyState>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {accounts.map((account) => (
              <AccountRow key={account.id} account={account} />
            ))}
          </ul>
        )}
        <Paging {...pageLinks(page, (target) => address("", { q, page: target }))} />
      </section>
    </div>
  );
}

async function AccountRow({ account }: { account: GuardedAccount }) {
  const t = await getT("security");
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <a href={`/admin/security/accounts/${account.id}`} className="target font-bold">
          {account.name}
        </a>
        <span className="text-faded">{account.userName}</span>
        <AdminRoles person={account} />
      </div>
      <p className="text-faded">
        <PlaceName name={account.site.name} /> ·{" "}
        {t(account.secondFactor?.confirmedAt ? "accounts.hasFactor" : "accounts.noFactor")}
      </p>
    </li>
  );
}

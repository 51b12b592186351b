import { SearchInput } from "@/components/ui/search-input";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  label: string;
  /** The page that shows the results. Default: this one. */
  action?: string;
  q?: string | undefined;
  /** Other parameters of the address that a search keeps. */
  otherParams?: Record<string, string | undefined>;
  /** Required if the page has another search form. */
  id?: string;
};

/** A search field and a button; the query is the parameter `q` of the address. */
export async function SearchForm({ label, action, q, otherParams = {}, id = "search" }: Props) {
  const t = await getT("common");
  return (
    <form role="search" action={action} className="flex flex-wrap items-end gap-x-3 gap-y-2">
      {Object.entries(otherParams).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="max-w-md grow">
        <label htmlFor={id}>{label}</label>
        <SearchInput id={id} name="q" value={q} />
      </div>
      <button className="button">{t("form.search")}</button>
    </form>
  );
}

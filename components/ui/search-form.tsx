import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  label: string;
  /** Where the answer is shown; absent: on this page. */
  action?: string;
  q?: string | undefined;
  /** What else the address says and must go on saying. */
  keep?: Record<string, string | undefined>;
  /** Needed where another search stands on the page. */
  id?: string;
};

/** One field and a button; what is looked for stands in the address. */
export async function SearchForm({ label, action, q, keep = {}, id = "search" }: Props) {
  const t = await getT("common");
  return (
    <form role="search" action={action} className="flex flex-wrap items-end gap-x-3 gap-y-2">
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="max-w-md grow">
        <label htmlFor={id}>{label}</label>
        <input id={id} type="search" name="q" defaultValue={q} maxLength={60} className="field" />
      </div>
      <button className="button">{t("form.search")}</button>
    </form>
  );
}

import { SearchInput } from "@/components/ui/search-input";
import { viewParams } from "@/lib/desk/queues/desk-address";
import type { DeskView } from "@/lib/desk/queues/schema";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  wishId: string;
  view: DeskView;
  name: "people" | "item";
  label: string;
  hint?: string;
  value: string | undefined;
};

/** Searches for more choices and reloads the page with them. */
export async function FindForm({ wishId, view, name, label, hint, value }: Props) {
  const t = await getT("common");
  return (
    <form action={`/desk/wishes/${wishId}#steps`} className="flex flex-wrap items-end gap-2">
      {viewParams(view).map(([param, current]) => (
        <input key={param} type="hidden" name={param} value={current} />
      ))}
      <label className="min-w-48 grow">
        <span className="font-bold">{label}</span>
        {hint && <span className="block text-faded">{hint}</span>}
        <SearchInput name={name} value={value} />
      </label>
      <button className="button">{t("form.search")}</button>
    </form>
  );
}

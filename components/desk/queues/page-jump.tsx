import { viewParams } from "@/lib/desk/queues/desk-address";
import type { DeskView } from "@/lib/desk/queues/schema";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { view: DeskView; page: number; last: number };

/** The field by which one goes to any page of a long list. */
export async function PageJump({ view, page, last }: Props) {
  const t = await getT("desk");
  return (
    <form action="/desk" className="flex flex-wrap items-center justify-end gap-2">
      {viewParams({ ...view, page: undefined, at: undefined, filters: undefined }).map(
        ([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      <label className="flex items-center gap-2">
        <span className="text-faded">{t("pageJump.label", { last })}</span>
        <input
          name="page"
          type="number"
          min={1}
          max={last}
          defaultValue={page}
          className="field w-20"
        />
      </label>
      <button className="button">{t("pageJump.go")}</button>
    </form>
  );
}

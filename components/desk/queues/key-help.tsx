import { DeskKeys } from "@/components/desk/queues/desk-keys";
import { getT } from "@/lib/shared/i18n/request.server";

const KEYS = [
  ["j k", "move"],
  ["Enter", "open"],
  ["a", "approve"],
  ["r", "reject"],
  ["d", "dispatch"],
  ["s", "supply"],
  ["n", "next"],
  ["/", "search"],
  ["?", "help"],
] as const;

/** The shortcuts of the desk, and the button that explains them. */
export async function KeyHelp({ openId }: { openId?: string }) {
  const t = await getT("desk");
  return <DeskKeys openId={openId} title={t("keys.title")} />;
}

/** What the keys do, above the page; outside of the panes, of which a narrow screen shows one. */
export async function KeyDialog() {
  const t = await getT("desk");
  return (
    <dialog id="keys">
      <form method="dialog" className="space-y-3">
        <h2>{t("keys.title")}</h2>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4">
          {KEYS.map(([key, what]) => (
            <div key={what} className="col-span-2 grid grid-cols-subgrid">
              <dt>
                <kbd className="font-bold text-ink">{key}</kbd>
              </dt>
              <dd>{t(`keys.${what}`)}</dd>
            </div>
          ))}
        </dl>
        <button className="button">{t("keys.close")}</button>
      </form>
    </dialog>
  );
}

import { DeskKeys } from "@/components/desk/queues/desk-keys";
import { getT } from "@/lib/shared/i18n/request.server";

const KEYS = [
  ["j k", "move"],
  ["Enter", "open"],
  ["d", "dispatch"],
  ["/", "search"],
  ["?", "help"],
] as const;

/** The shortcuts of the desk and their explanation. */
export async function KeyHelp({ openId }: { openId?: string }) {
  const t = await getT("desk");
  return (
    <DeskKeys openId={openId} title={t("keys.title")}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3">
        {KEYS.map(([key, what]) => (
          <div key={what} className="col-span-2 grid grid-cols-subgrid">
            <dt>
              <kbd className="font-bold text-ink">{key}</kbd>
            </dt>
            <dd>{t(`keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </DeskKeys>
  );
}

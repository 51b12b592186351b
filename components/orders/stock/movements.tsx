import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { StockItem } from "@/lib/orders/stock/queries";

type Movement = StockItem["movements"][number];

/** The last movements of an item, newest first. */
export async function Movements({ movements }: { movements: Movement[] }) {
  const t = await getT("stock");
  const locale = await getLocale();
  return (
    <section aria-labelledby="movements-title" className="space-y-2">
      <h2 id="movements-title">{t("movements.title")}</h2>
      {movements.length === 0 ? (
        <p className="text-faded">{t("movements.empty")}</p>
      ) : (
        <ul>
          {movements.map((movement) => (
            <li
              key={movement.id}
              className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-4 border-b border-line py-2"
            >
              <strong className="text-right tabular-nums">{formatChange(movement.change)}</strong>
              <span>
                <span className="line-clamp-1">
                  <Reason movement={movement} t={t} />
                </span>
                <span className="block text-faded">
                  {formatDate(movement.at, "minute", locale)} ·{" "}
                  {movement.staff?.name ?? t("movements.system")}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Reason({ movement: { wish, change }, t }: { movement: Movement; t: Translator<"stock"> }) {
  if (!wish) return t("movements.count");
  return (
    <a href={`/desk/wishes/${wish.id}`}>
      {t(change < 0 ? "movements.used" : "movements.returned", { wish: wish.content })}
    </a>
  );
}

function formatChange(change: number): string {
  return change > 0 ? `+${change}` : `−${-change}`;
}

import { Cells } from "@/components/orders/wishes/cell";
import { CELL_WIDTH, CELLS_BOX, CELLS_SIZE } from "@/components/orders/wishes/cells-box";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import { cellStates, FIVE_ORDERS } from "@/lib/orders/wishes/five-orders";
import type { WishStatus } from "@/prisma/generated/enums";

/** The state of a wish, as far as the five cells show it. */
export type Standing = {
  status: WishStatus;
  /** Past its due date. */
  isLate?: boolean;
  /** It came back to this step: given back, taken back, or done again. */
  isBack?: boolean;
};

type Props = Standing & { className?: string };

/** The five orders of a wish as one picture: which are done, current or to come, late, or came back. */
export async function FiveCells({ className = "w-40", ...standing }: Props) {
  const t = await getT("common");
  const wishes = await getT("wishes");
  return (
    <svg
      viewBox={CELLS_BOX}
      {...CELLS_SIZE}
      role="img"
      aria-label={describeCells(t, wishes, standing)}
      className={`h-auto max-w-full ${className}`}
    >
      <Cells
        states={cellStates(standing.status)}
        marks={cellMarks(t)}
        isLate={standing.isLate}
        isBack={standing.isBack}
      />
    </svg>
  );
}

/** The x coordinate, in CELLS_BOX, of the cell where the clock of a late wish is drawn. */
export function clockOffset(status: WishStatus): number {
  return cellStates(status).indexOf("now") * CELL_WIDTH;
}

/** The character in each of the five cells. */
export function cellMarks(t: Translator<"common">): string[] {
  return FIVE_ORDERS.map((order) => t(`fiveOrders.mark.${order}`));
}

/** The text alternative of the five cells. */
export function describeCells(
  t: Translator<"common">,
  words: Translator<"wishes">,
  { status, isLate, isBack }: Standing,
): string {
  if (status === "UNRATED") return t("fiveOrders.textUnrated");
  const states = cellStates(status);
  const what = words(`plain.${status}`);
  const at = states.findIndex((state) => state === "now" || state === "broken");
  if (at < 0) return t("fiveOrders.textDone");
  const step = t("fiveOrders.step", { step: String(at + 1) });
  if (states[at] === "broken") return t("fiveOrders.textStopped", { step });
  if (isLate) return t("fiveOrders.textNowLate", { step, what });
  return t(isBack ? "fiveOrders.textNowBack" : "fiveOrders.textNow", { step, what });
}

import type { ReactNode } from "react";
import { Cell } from "@/components/orders/wishes/cell";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { FIVE_ORDERS, type CellState, type Order } from "@/lib/orders/wishes/five-orders";

export type Step = {
  state: CellState;
  /** Past its due date. */
  isLate?: boolean;
  /** The wish came back to this step. */
  isBack?: boolean;
  text: ReactNode;
  when?: ReactNode;
};

/** The five cells, large, each with a sentence: as rows on a phone, as columns on a wide screen. */
export async function FiveSteps({ steps }: { steps: Record<Order, Step> }) {
  const t = await getT("common");
  // A Chinese reader sees the word in its first character, and reads sentences.
  const isEnglish = (await getLocale()) === "en";
  return (
    <ol className="grid gap-4 md:grid-cols-5 md:gap-6">
      {FIVE_ORDERS.map((order) => {
        const { state, isLate, isBack, text, when } = steps[order];
        return (
          <li
            key={order}
            aria-current={state === "now" ? "step" : undefined}
            className="flex items-center gap-4 md:block"
          >
            <svg
              viewBox="0 0 44 48"
              width="56"
              height="61"
              aria-hidden="true"
              className="h-auto w-14 shrink-0 md:mb-3 md:w-20"
            >
              <Cell
                state={state}
                mark={t(`fiveOrders.mark.${order}`)}
                isLate={isLate}
                isBack={isBack}
              />
            </svg>
            <div>
              {isEnglish && <p className="font-song font-bold">{t(`fiveOrders.name.${order}`)}</p>}
              <p className={state === "now" ? "font-bold" : state === "toCome" ? "text-faded" : ""}>
                {text}
              </p>
              {when && <p className="text-faded">{when}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

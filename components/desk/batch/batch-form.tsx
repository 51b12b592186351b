import { AllOrNone } from "@/components/desk/batch/all-or-none";
import { BatchResult } from "@/components/desk/batch/batch-result";
import { BatchRow } from "@/components/desk/batch/batch-row";
import { BatchTotal } from "@/components/desk/batch/batch-total";
import { SendButton } from "@/components/desk/batch/send-button";
import { ChoiceRows } from "@/components/orders/dispatch/choice-rows";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { sendBatch } from "@/lib/desk/batch/actions";
import { countAsked } from "@/lib/desk/batch/asked";
import type { BatchRow as Row } from "@/lib/desk/batch/queries";
import { defaultTarget } from "@/lib/desk/batch/row";
import { formatTarget, type BatchView } from "@/lib/desk/batch/schema";
import { address } from "@/lib/shared/forms/search-params";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { rows: Row[]; view: BatchView; now: Date };

/** The form of the batch, wishes with a proposal first. It stays on the page and shows the result for each wish. */
export async function BatchForm({ rows, view, now }: Props) {
  const t = await getT("dispatch");
  const words = {
    dispatch: t,
    registration: await getT("registration"),
    desk: await getT("desk"),
    wishes: await getT("wishes"),
    locale: await getLocale(),
  };
  const inOrder = [
    ...rows.filter(({ proposed }) => proposed),
    ...rows.filter(({ proposed }) => !proposed),
  ];
  const isTicked = ({ proposed }: Row) => isTickedIn(view, proposed !== null);
  const href = (ticked: BatchView["ticked"]) => address("/desk/batch", { ...view, ticked });
  const ticked = rows.filter(isTicked).map((row) => formatTarget(defaultTarget(row)));
  return (
    <ActionForm id="batch" action={sendBatch} className="space-y-4">
      <BatchResult title={t("batch.sentList")} />
      {rows.length === 0 ? (
        <EmptyState title={t("batch.empty")}>{t("batch.emptyHint")}</EmptyState>
      ) : (
        <>
          <AllOrNone
            name="wish"
            all={{ href: href("all"), words: t("batch.all") }}
            none={{ href: href("none"), words: t("batch.none") }}
          />
          <ChoiceRows name="wish" legend={t("batch.legend")}>
            <ul className="border-t border-line">
              {inOrder.map((row) => (
                <BatchRow
                  key={row.wish.id}
                  row={row}
                  isTicked={isTicked(row)}
                  now={now}
                  words={words}
                />
              ))}
            </ul>
          </ChoiceRows>
          <SendButton sending={t("batch.sending")} words={t("batch.send")}>
            <BatchTotal
              key={ticked.join()}
              initial={countAsked(ticked)}
              labels={{
                wishes: t("batch.asked.wishes"),
                volunteers: t("batch.asked.volunteers"),
                teams: t("batch.asked.teams"),
                pool: t("batch.asked.pool"),
              }}
            />
          </SendButton>
        </>
      )}
    </ActionForm>
  );
}

/** Whether a row is ticked at first: as the address says, else by itself. */
function isTickedIn({ ticked }: BatchView, byItself: boolean): boolean {
  return ticked ? ticked === "all" : byItself;
}

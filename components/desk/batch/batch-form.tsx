import { BatchResult } from "@/components/desk/batch/batch-result";
import { BatchRow } from "@/components/desk/batch/batch-row";
import { SendButton } from "@/components/desk/batch/send-button";
import { ChoiceRows } from "@/components/orders/dispatch/choice-rows";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { sendBatch } from "@/lib/desk/batch/actions";
import type { BatchRow as Row } from "@/lib/desk/batch/queries";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { rows: Row[]; now: Date };

/** The form of the batch, wishes with a proposal first. It stays on the page and shows the result for each wish. */
export async function BatchForm({ rows, now }: Props) {
  const t = await getT("dispatch");
  const words = {
    dispatch: t,
    registration: await getT("registration"),
    desk: await getT("desk"),
    locale: await getLocale(),
  };
  const inOrder = [
    ...rows.filter(({ proposed }) => proposed),
    ...rows.filter(({ proposed }) => !proposed),
  ];
  return (
    <ActionForm id="batch" action={sendBatch} className="space-y-4">
      <BatchResult title={t("batch.sentList")} />
      {rows.length === 0 ? (
        <EmptyState title={t("batch.empty")}>{t("batch.emptyHint")}</EmptyState>
      ) : (
        <>
          <ChoiceRows name="wish" legend={t("batch.legend")}>
            <ul className="border-t border-line">
              {inOrder.map((row) => (
                <BatchRow key={row.wish.id} row={row} now={now} words={words} />
              ))}
            </ul>
          </ChoiceRows>
          <SendButton sending={t("batch.sending")}>{t("batch.send")}</SendButton>
        </>
      )}
    </ActionForm>
  );
}

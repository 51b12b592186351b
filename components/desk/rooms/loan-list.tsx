import { PurposeLine } from "@/components/desk/rooms/purpose-line";
import { RowButton } from "@/components/network/venues/row-button";
import { ListTable } from "@/components/ui/list-table";
import { Section } from "@/components/ui/section";
import type { RoomWeek } from "@/lib/desk/rooms/queries";
import { handOutKit, returnKit } from "@/lib/network/venues/actions";
import { formatUtcDay } from "@/lib/shared/days/days";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Loan = RoomWeek["loans"][number];

/** 借出的器材: what is set aside or lent, what is due first. */
export async function LoanList({ loans, today }: { loans: Loan[]; today: string }) {
  const t = await getT("rooms");
  return (
    <Section id="loans" title={t("loans.title")}>
      {loans.length === 0 ? (
        <p className="text-faded">{t("loans.empty")}</p>
      ) : (
        <ListTable
          id="loan-table"
          caption={t("loans.caption")}
          columns={(["item", "for", "days", "state", "do"] as const).map((one) => ({
            label: t(`loans.${one}`),
          }))}
        >
          {loans.map((loan) => (
            <LoanRow key={loan.id} loan={loan} today={today} />
          ))}
        </ListTable>
      )}
    </Section>
  );
}

async function LoanRow({ loan, today }: { loan: Loan; today: string }) {
  const t = await getT("rooms");
  const locale = await getLocale();
  const { id, quantity, startsOn, dueOn, lentAt, kitItem, purpose } = loan;
  const name = t("loans.amount", { quantity, ...kitItem });
  const isOverdue = lentAt !== null && formatUtcDay(dueOn) < today;
  const hidden = { loanId: id };
  const from = formatDate(startsOn, "day", locale);
  const to = formatDate(dueOn, "day", locale);
  return (
    <tr className="align-top">
      <th scope="row">{name}</th>
      <td>
        <PurposeLine purpose={purpose} withPhone />
      </td>
      <td>{from === to ? from : t("loans.between", { from, to })}</td>
      <td>
        {isOverdue ? (
          <strong className="text-cinnabar">{t("loans.overdue")}</strong>
        ) : (
          t(lentAt ? "loans.lent" : "loans.setAside")
        )}
      </td>
      <td>
        <div className="flex flex-wrap gap-x-4">
          {!lentAt && (
            <RowButton action={handOutKit} hidden={hidden} label={t("loans.handOut")} name={name} />
          )}
          <RowButton
            action={returnKit}
            hidden={hidden}
            label={t(lentAt ? "loans.giveBack" : "loans.drop")}
            name={name}
          />
        </div>
      </td>
    </tr>
  );
}

import { RowButton } from "@/components/network/venues/row-button";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { dropVisitKit, lendVisitKit } from "@/lib/orders/visits/actions";
import type { RoomChoice } from "@/lib/orders/visits/queries";
import { formatDay } from "@/lib/shared/days/china-time";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** 借器材: what is borrowed for the wish, and what is left on the day of the visit. */
export async function KitChoice({ choice }: { choice: RoomChoice }) {
  const t = await getT("booking");
  const { wishId, visitAt, kit, loans } = choice;
  return (
    <Section id="kit" title={t("kit.title")}>
      <Borrowed wishId={wishId} loans={loans} />
      {!visitAt && <p className="text-faded">{t("kit.first")}</p>}
      {visitAt && kit.length === 0 && <p className="text-faded">{t("kit.none")}</p>}
      {visitAt && kit.length > 0 && (
        <LendForm key={loans.length} wishId={wishId} kit={kit} day={formatDay(visitAt)} />
      )}
    </Section>
  );
}

type LendProps = { wishId: string; kit: RoomChoice["kit"]; day: string };

async function LendForm({ wishId, kit, day }: LendProps) {
  const t = await getT("booking");
  const locale = await getLocale();
  return (
    <ActionForm id="lend" action={lendVisitKit} hidden={{ wishId }}>
      <FormFold label={t("kit.title")}>
        <div className="grid gap-4 sm:grid-cols-2">
          {kit.map(({ id, name, unit, left, site }) => (
            <TextField
              key={id}
              name={`quantity.${id}`}
              label={name}
              hint={t("kit.left", { place: localPlaceName(site.name, locale), left, unit })}
              type="number"
              inputMode="numeric"
              min={0}
              max={left}
            />
          ))}
        </div>
        <TextField type="date" name="dueOn" label={t("kit.dueOn")} defaultValue={day} required />
        <SubmitButton>{t("kit.submit")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

async function Borrowed({ wishId, loans }: Pick<RoomChoice, "wishId" | "loans">) {
  if (loans.length === 0) return null;
  const t = await getT("booking");
  const locale = await getLocale();
  return (
    <ul aria-label={t("kit.mine")} className="divide-y divide-line border-y border-line">
      {loans.map(({ id, quantity, dueOn, lentAt, kitItem }) => {
        const name = t("loan", { quantity, name: kitItem.name, unit: kitItem.unit });
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-4">
            <p className="grow">
              <strong>{name}</strong>{" "}
              <span className="text-faded">
                {t("kit.until", {
                  place: localPlaceName(kitItem.site.name, locale),
                  day: formatDate(dueOn, "day", locale),
                })}
              </span>
            </p>
            {!lentAt && (
              <RowButton
                action={dropVisitKit}
                hidden={{ wishId, loanId: id }}
                label={t("kit.drop")}
                name={name}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { HomePlaceField } from "@/components/network/registration/home-place-field";
import { Holdings } from "@/components/orders/leaving/holdings";
import { LeaderField } from "@/components/orders/leaving/leader-field";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { moveVolunteer } from "@/lib/orders/moving/actions";
import type { Moving } from "@/lib/orders/moving/queries";
import type { Town } from "@/lib/public/wall/places";
import type { County } from "@/lib/public/wall/queries";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** A county to move to, its places, and what is in hand until then. */
export type Chosen = { county: County; towns: Town[]; moving: Moving };

/** What is in hand, who leads the teams, and where and with what the volunteer helps from now on. */
export async function MoveForm({ county, towns, moving }: Chosen) {
  const t = await getT("moving");
  const locale = await getLocale();
  const name = localPlaceName(county.name, locale);
  const { holdings, teams, categories, chosenIds, unmatched } = moving;
  const names = unmatched.map((one) => localName(one, locale)).join(t("separator"));
  return (
    <>
      <p>
        {t("to", { county: name })}{" "}
        <a href="/volunteer/profile/move" className="target">
          {t("another")}
        </a>
      </p>
      <Holdings holdings={holdings} />
      <ActionForm id="move" action={moveVolunteer} className="space-y-6">
        {holdings.map(({ id }) => (
          <input key={id} type="hidden" name="shownIds" value={id} />
        ))}
        {teams.map((team) => (
          <LeaderField key={team.id} team={team} />
        ))}
        <HomePlaceField towns={towns} />
        <ChoiceField
          type="checkbox"
          name="categoryIds"
          label={t("categories")}
          hint={unmatched.length > 0 ? t("unmatched", { names }) : undefined}
          choices={categories.map((category) => ({
            value: category.id,
            label: localName(category, locale),
          }))}
          className="grid gap-x-6 sm:grid-cols-2"
          chosen={chosenIds}
        />
        <p>{t("stays")}</p>
        <SubmitButton primary>{t("button", { county: name })}</SubmitButton>
      </ActionForm>
    </>
  );
}

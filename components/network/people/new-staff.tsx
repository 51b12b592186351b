import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { NewPassword } from "@/components/network/people/new-password";
import { passwordLabels } from "@/components/network/people/password-labels";
import { VolunteerQuestion } from "@/components/network/people/volunteer-question";
import { PlacePicker } from "@/components/network/sites/place-picker";
import { ActionForm } from "@/components/ui/action-form";
import { TextField, TickField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { addStaff } from "@/lib/network/people/actions";
import type { PlaceOption } from "@/lib/network/sites/queries";

type Props = {
  place: { id: string; name: string } | null;
  q: string | undefined;
  found: PlaceOption[];
  /** Whether a city adds it: to its own office, or the first administrator of a centre. */
  ofCity: boolean;
};

const HERE = "/admin/people/staff/new";

/** Creates a staff account in two steps: its place, then the person. */
export async function NewStaff({ place, q, found, ofCity }: Props) {
  const t = await getT("people");
  return (
    <div className="max-w-prose space-y-6">
      <header>
        <a href="/admin/people" className="target">
          {t("back")}
        </a>
        <h1>{t("new.heading")}</h1>
        {place && (
          <p>
            {t("new.at", { place: fullPlaceName(place.name, await getLocale()) })}{" "}
            <a href={HERE} className="target">
              {t("otherPlace")}
            </a>
          </p>
        )}
      </header>
      {place ? (
        <NewStaffForm placeId={place.id} />
      ) : (
        <section aria-labelledby="where" className="space-y-3">
          <h2 id="where">{t("new.where")}</h2>
          {ofCity && <p>{t("new.firstAdmin")}</p>}
          <PlacePicker q={q} found={found} hrefOf={(id) => `${HERE}?place=${id}`} />
        </section>
      )}
    </div>
  );
}

async function NewStaffForm({ placeId }: { placeId: string }) {
  const t = await getT("people");
  return (
    <ActionForm action={addStaff} hidden={{ siteId: placeId }} className="space-y-5">
      <NewPassword labels={passwordLabels(t)} />
      <TextField name="name" label={t("name")} autoComplete="off" maxCharacters={30} />
      <TextField
        name="userName"
        label={t("userName")}
        hint={t("userNameHint")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TickField name="isAdmin" label={t("mayAdmin")} hint={t("mayAdminHint")} />
      <VolunteerQuestion />
      <p className="text-faded">{t("new.passwordWhat")}</p>
      <SubmitButton primary>{t("new.button")}</SubmitButton>
    </ActionForm>
  );
}

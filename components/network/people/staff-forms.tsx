import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { PlaceName } from "@/components/network/sites/place-name";
import { NewPassword } from "@/components/network/people/new-password";
import { passwordLabels } from "@/components/network/people/password-labels";
import { VolunteerQuestion } from "@/components/network/people/volunteer-question";
import { ActionForm } from "@/components/ui/action-form";
import { TextField, TickField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { disableStaff } from "@/lib/orders/leaving/actions";
import { editStaff, enableStaff, linkVolunteer, resetPassword } from "@/lib/network/people/actions";
import type { StaffAccount } from "@/lib/network/people/queries";

type Props = {
  person: StaffAccount;
  mayChange: boolean;
  mayReset: boolean;
  place: { id: string; name: string } | null;
  unitLeft: UnitLeft | null;
};

/** How many wishes go to which unit when nobody works here any more. */
export type UnitLeft = { waiting: number; unit: string };

export function StaffForms({ person, mayChange, mayReset, place, unitLeft }: Props) {
  return (
    <>
      {mayChange && <EditStaff person={person} place={place} />}
      <div className="divide-y divide-line border-y border-line">
        {mayChange && <LinkVolunteer person={person} />}
        {mayReset && <ResetPassword staffId={person.id} />}
        {mayChange &&
          (person.disabledAt ? (
            <Enable person={person} />
          ) : (
            <Disable person={person} unitLeft={unitLeft} />
          ))}
      </div>
    </>
  );
}

async function EditStaff({ person, place }: Pick<Props, "person" | "place">) {
  const t = await getT("people");
  const { id: siteId, name: siteName } = place ?? person.site;
  return (
    <ActionForm
      id="edit"
      // A place chosen below must show in the form although it was rendered before.
      key={siteId}
      action={editStaff}
      hidden={{ staffId: person.id, siteId }}
      className="space-y-5"
    >
      <TextField name="name" label={t("name")} defaultValue={person.name} maxCharacters={30} />
      <p>
        <span className="block font-bold">{t("worksAt")}</span>
        <PlaceName name={siteName} />
        {place && place.id !== person.site.id && (
          <span className="block text-cinnabar">
            {t("move.notYet", { from: fullPlaceName(person.site.name, await getLocale()) })}
          </span>
        )}
      </p>
      <TickField
        name="isAdmin"
        label={t("mayAdmin")}
        hint={t("mayAdminHint")}
        defaultChecked={person.isAdmin}
      />
      <SubmitButton primary>{t("save")}</SubmitButton>
    </ActionForm>
  );
}

async function LinkVolunteer({ person }: { person: StaffAccount }) {
  const t = await getT("people");
  return (
    <ActionForm id="link" action={linkVolunteer} hidden={{ staffId: person.id }}>
      <FormFold label={t("volunteer.title")}>
        <VolunteerQuestion known={person} />
        <SubmitButton>{t("volunteer.button")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

/** Gives an account a new password, which is shown once. */
export async function ResetPassword({ staffId }: { staffId: string }) {
  const t = await getT("people");
  return (
    <ActionForm id="password" action={resetPassword} hidden={{ staffId }}>
      <NewPassword labels={passwordLabels(t)} />
      <FormFold label={t("password.title")}>
        <p>{t("password.what")}</p>
        <SubmitButton>{t("password.button")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

async function Disable({ person, unitLeft }: Pick<Props, "person" | "unitLeft">) {
  const t = await getT("people");
  const leaving = await getT("leaving");
  return (
    <ActionForm key="disable" id="disable" action={disableStaff} hidden={{ staffId: person.id }}>
      <FormFold label={t("disable.title")}>
        <p>{t("disable.staff")}</p>
        {unitLeft && (
          <p>
            {leaving("unit", {
              count: unitLeft.waiting,
              unit: fullPlaceName(unitLeft.unit, await getLocale()),
            })}
          </p>
        )}
        <SubmitButton>{t("disable.button")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

async function Enable({ person }: { person: StaffAccount }) {
  const t = await getT("people");
  return (
    <ActionForm key="enable" id="enable" action={enableStaff} hidden={{ staffId: person.id }}>
      <FormFold label={t("enable.title")}>
        <p>{t("enable.what")}</p>
        <SubmitButton>{t("enable.button")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

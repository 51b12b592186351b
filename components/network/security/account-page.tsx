import { PlaceName } from "@/components/network/sites/place-name";
import { ResetPassword } from "@/components/network/people/staff-forms";
import { AdminRoles } from "@/components/network/security/admin-roles";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/lib/shared/forms/forms";
import { TickField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { ADMIN_ROLES } from "@/lib/shared/auth/security-policy";
import { getT } from "@/lib/shared/i18n/request.server";
import {
  endStaffSessions,
  resetSecondFactor,
  setRoles,
  unlockStaff,
} from "@/lib/network/security/actions";
import type { GuardedAccount } from "@/lib/network/security/queries";

type Props = {
  account: GuardedAccount;
  /** False for the own account. */
  mayGuard: boolean;
};

/** One account for security administrators: roles, password, sessions, lock, second factor. */
export async function GuardedAccountPage({ account, mayGuard }: Props) {
  const t = await getT("security");
  return (
    <div className="max-w-prose space-y-8">
      <header>
        <a href="/admin/security" className="target">
          {t("account.back")}
        </a>
        <h1>{account.name}</h1>
        <p className="flex flex-wrap gap-x-4 text-faded">
          <span>{account.userName}</span>
          <span>
            <PlaceName name={account.site.name} />
          </span>
          <AdminRoles person={account} />
        </p>
        {!mayGuard && <p>{t("account.own")}</p>}
      </header>
      {mayGuard && <RolesForm account={account} />}
      {mayGuard && (
        <div className="divide-y divide-line border-y border-line">
          <ResetPassword staffId={account.id} />
          <Guard name="end" action={endStaffSessions} staffId={account.id} />
          <Guard name="unlock" action={unlockStaff} staffId={account.id} />
          {account.secondFactor?.confirmedAt && (
            <Guard name="factor" action={resetSecondFactor} staffId={account.id} />
          )}
        </div>
      )}
    </div>
  );
}

async function RolesForm({ account }: { account: GuardedAccount }) {
  const t = await getT("security");
  return (
    <section aria-labelledby="roles-title" className="space-y-4">
      <h2 id="roles-title">{t("roles.title")}</h2>
      <ActionForm
        id="roles"
        action={setRoles}
        hidden={{ staffId: account.id }}
        className="space-y-4"
      >
        {ADMIN_ROLES.map((role) => (
          <TickField
            key={role}
            name={role}
            label={t(`roles.${role}`)}
            hint={t(`roles.${role}Hint`)}
            defaultChecked={account[role]}
          />
        ))}
        <SubmitButton primary>{t("roles.save")}</SubmitButton>
      </ActionForm>
    </section>
  );
}

type GuardProps = { name: "end" | "unlock" | "factor"; action: FormAction; staffId: string };

async function Guard({ name, action, staffId }: GuardProps) {
  const t = await getT("security");
  return (
    <ActionForm id={name} action={action} hidden={{ staffId }}>
      <FormFold label={t(`account.${name}Title`)}>
        <p>{t(`account.${name}What`)}</p>
        <SubmitButton>{t(`account.${name}Button`)}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}

import { AccountEvents } from "@/components/shared/account/account-events";
import { PasswordForm } from "@/components/shared/account/password-form";
import { SecondFactor } from "@/components/shared/account/second-factor";
import { DeviceList } from "@/components/shared/sessions/device-list";
import type { OwnAccount } from "@/lib/shared/account/queries";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Sessions } from "@/lib/shared/sessions/queries";

type Props = {
  sessions: Sessions;
  /** Of staff: volunteers have neither password nor second factor. */
  own: OwnAccount | null;
};

/** One's own account: devices, password, second factor. */
export async function AccountPage({ sessions, own }: Props) {
  const t = await getT("account");
  return (
    <div className="max-w-prose space-y-8">
      <header>
        <h1>{t("title")}</h1>
        {own && <p className="text-faded">{t("lead")}</p>}
      </header>
      {own && <AccountEvents events={own.events} />}
      <DeviceList sessions={sessions} />
      {own && <PasswordForm password={own.password} />}
      {own && <SecondFactor factor={own.factor} />}
    </div>
  );
}

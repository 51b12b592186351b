import { EmailConfirmation } from "@/components/notices/inbox/email-confirmation";
import { PreferenceFields } from "@/components/notices/inbox/preference-fields";
import { PushDevice } from "@/components/notices/inbox/push-device";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/lib/shared/forms/forms";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import {
  resendLetter,
  resendOwnLetter,
  setOwnPreference,
  setPreference,
  subscribeOwnPush,
  subscribePush,
  unsubscribeOwnPush,
  unsubscribePush,
} from "@/lib/notices/inbox/actions";
import type { NoticeSettings } from "@/lib/notices/inbox/queries";

type Props = {
  toldBy: NoticeSettings;
  /** The link back to the page the reader came from. */
  back: { href: string; label: string };
  /** The tracking number and key by which a resident is authenticated. */
  link?: { trackingNumber: string; trackingKey: string };
};

type Actions = Record<"save" | "resend" | "subscribe" | "unsubscribe", FormAction>;

const SIGNED_IN_ACTIONS: Actions = {
  save: setPreference,
  resend: resendLetter,
  subscribe: subscribePush,
  unsubscribe: unsubscribePush,
};

const RESIDENT_ACTIONS: Actions = {
  save: setOwnPreference,
  resend: resendOwnLetter,
  subscribe: subscribeOwnPush,
  unsubscribe: unsubscribeOwnPush,
};

/** The preferences for notices, and the switch for push on this device. */
export async function PreferenceView({ toldBy, back, link }: Props) {
  const t = await getT("inbox");
  const { save, resend, ...push } = link ? RESIDENT_ACTIONS : SIGNED_IN_ACTIONS;
  return (
    <div className="max-w-prose space-y-10 pb-6">
      <header className="space-y-2">
        <h1>{t("preference.title")}</h1>
        <p className="text-faded">{t(link ? "preference.leadResident" : "preference.lead")}</p>
      </header>
      <EmailConfirmation toldBy={toldBy} link={link ?? {}} resend={resend} />
      <ActionForm action={save} id="preference" hidden={link ?? {}} className="space-y-6">
        <PreferenceFields toldBy={toldBy} />
        <SubmitButton primary>{t("preference.save")}</SubmitButton>
      </ActionForm>
      {toldBy.pushKey && (
        <PushDevice
          pushKey={toldBy.pushKey}
          devices={toldBy.devices}
          link={link ?? {}}
          messages={{
            title: t("push.title"),
            hint: t("push.hint"),
            isOn: t("push.isOn"),
            on: t("push.on"),
            off: t("push.off"),
            denied: t("push.denied"),
            failed: t("push.failed"),
          }}
          {...push}
        />
      )}
      <a href={back.href} className="target">
        {back.label}
      </a>
    </div>
  );
}

import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { endOtherSessions, endSession } from "@/lib/shared/sessions/actions";
import type { ListedSession, Sessions } from "@/lib/shared/sessions/queries";

/** Where somebody is signed in: each device with a button to sign out there, and what has ended. */
export async function DeviceList({ sessions: { open, ended } }: { sessions: Sessions }) {
  const t = await getT("account");
  return (
    <section aria-labelledby="devices" className="space-y-3">
      <h2 id="devices">{t("devices.title")}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {open.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <Device session={session} />
            {session.isHere ? (
              <strong>{t("devices.here")}</strong>
            ) : (
              <ActionForm
                id={`end-${session.id}`}
                action={endSession}
                hidden={{ sessionId: session.id }}
              >
                <SubmitButton>{t("devices.end")}</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {open.length > 1 && (
        <ActionForm id="end-others" action={endOtherSessions}>
          <SubmitButton>{t("devices.endOthers")}</SubmitButton>
        </ActionForm>
      )}
      <Disclosure summary={t("devices.ended")}>
        {ended.length === 0 && <p>{t("devices.none")}</p>}
        <ul className="divide-y divide-line">
          {ended.map((session) => (
            <li key={session.id} className="py-2">
              <Device session={session} />
              <p>
                {t(session.endReason ? `devices.reason.${session.endReason}` : "devices.expired")}
              </p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

async function Device({ session }: { session: ListedSession }) {
  const t = await getT("account");
  const locale = await getLocale();
  return (
    <div>
      <p className="font-bold">{session.device ?? t("devices.unknown")}</p>
      <p className="text-faded">
        {t("devices.since", { when: formatDate(session.createdAt, "minute", locale) })} ·{" "}
        {t("devices.seen", { when: formatDate(session.seenAt, "minute", locale) })}
        {session.network && ` · ${t("devices.network", { network: session.network })}`}
      </p>
    </div>
  );
}

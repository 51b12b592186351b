import type { AccountEvent } from "@/lib/shared/account/queries";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** What others did to an account, so that its owner knows. Nothing if nobody did anything. */
export async function AccountEvents({ events }: { events: AccountEvent[] }) {
  if (events.length === 0) return null;
  const t = await getT("account");
  const locale = await getLocale();
  return (
    <section aria-labelledby="events" className="space-y-2 border-l-4 border-cinnabar pl-4">
      <h2 id="events">{t("events.title")}</h2>
      <ul>
        {events.map(({ id, name, at, by }) => (
          <li key={id}>
            {t(`events.${name}`)} · {formatDate(at, "minute", locale)} · {by ?? t("events.system")}
          </li>
        ))}
      </ul>
      <p>{t("events.warn")}</p>
    </section>
  );
}

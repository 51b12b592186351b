import type { AlarmName } from "@/lib/shared/limits/limits";
import { getT } from "@/lib/shared/i18n/request.server";

/** What has gone over its limit within the last hour, for administrators. */
export async function Alarms({ names }: { names: AlarmName[] }) {
  if (names.length === 0) return null;
  const t = await getT("limits");
  return (
    <section role="status" className="mb-6 border-l-4 border-cinnabar pl-4">
      <p className="font-bold">{t("title")}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>{t(`alarm.${name}`)}</li>
        ))}
      </ul>
      <p className="text-faded">{t("hint")}</p>
    </section>
  );
}

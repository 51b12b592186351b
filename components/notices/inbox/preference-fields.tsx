import { ChoiceField, SelectField, TextField } from "@/components/ui/fields";
import { LOCALES } from "@/lib/shared/i18n/locales";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import { channelsFor } from "@/lib/notices/inbox/preference";
import type { NoticeSettings } from "@/lib/notices/inbox/queries";
import { INBOX_ONLY } from "@/lib/notices/inbox/schema";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

// Keys change with the stored value: a browser keeps the choice in a control it already has.
/** The fields for channel, e-mail, quiet hours and language. */
export async function PreferenceFields({ toldBy }: { toldBy: NoticeSettings }) {
  const t = await getT("inbox");
  const common = await getT("common");
  const { preference, role, devices, email } = toldBy;
  const { channels, chosen } = channelsFor(role, preference, devices.length > 0);
  return (
    <>
      <ChoiceField
        key={`channel-${chosen}`}
        type="radio"
        name="channel"
        label={t("preference.channel")}
        choices={channels.map((channel) => ({
          value: channel ?? INBOX_ONLY,
          label:
            role === "RESIDENT" && !channel
              ? t("preference.channelsResident")
              : t(`preference.channels.${channel ?? INBOX_ONLY}`),
        }))}
        chosen={[chosen ?? INBOX_ONLY]}
        className="flex flex-col"
      />
      <TextField
        type="email"
        name="email"
        label={t("preference.email")}
        hint={t(email.name === "CONFIRMED" ? "email.confirmed" : "preference.emailHint")}
        defaultValue={preference.email ?? ""}
        autoComplete="email"
        maxCharacters={254}
      />
      <fieldset className="space-y-2">
        <legend className="font-bold">{t("preference.quiet")}</legend>
        <p className="text-faded">{t("preference.quietHint")}</p>
        <div className="grid grid-cols-2 gap-x-4">
          <HourField name="quietFrom" hour={preference.quietFrom} t={t} />
          <HourField name="quietTo" hour={preference.quietTo} t={t} />
        </div>
      </fieldset>
      <ChoiceField
        key={preference.locale}
        type="radio"
        name="locale"
        label={t("preference.language")}
        choices={LOCALES.map((locale) => ({
          value: locale,
          label: common(locale === "en" ? "language.en" : "language.zh"),
        }))}
        chosen={[preference.locale]}
      />
    </>
  );
}

type HourProps = { name: "quietFrom" | "quietTo"; hour: number; t: Translator<"inbox"> };

function HourField({ name, hour, t }: HourProps) {
  return (
    <SelectField key={hour} name={name} label={t(`preference.${name}`)} defaultValue={hour}>
      {HOURS.map((one) => (
        <option key={one} value={one}>
          {t("preference.hour", { hour: one })}
        </option>
      ))}
    </SelectField>
  );
}

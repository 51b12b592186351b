import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { RETENTION } from "@/lib/shared/retention/rules";
import type { CountyPrivacy } from "@/lib/public/privacy/queries";

const PARTS = ["what", "why", "who", "howLong", "rights", "minors"] as const;

/** 隐私告知: what is done with people's data here, and whom to ask. */
export async function PrivacyPage({ privacy }: { privacy: CountyPrivacy }) {
  const t = await getT("privacy");
  const { center, phone, notice, disclosureDays: days, residentYears: years } = privacy;
  const { logDays, recordYears } = privacy;
  const emailDays = RETENTION.unconfirmedEmails.days;
  return (
    <article className="max-w-2xl space-y-8">
      <header className="space-y-2">
        <h1>{t("title")}</h1>
        <p>{t("lead", { center })}</p>
        {notice && (
          <p className="text-faded">
            {t("version", {
              version: notice.version,
              date: formatDate(notice.publishedAt, "year", await getLocale()),
            })}
          </p>
        )}
      </header>
      {PARTS.map((part) => (
        <section key={part} className="space-y-2">
          <h2>{t(`${part}.title`)}</h2>
          <p className="whitespace-pre-line">
            {t(`${part}.text`, { days, years, logDays, recordYears, emailDays })}
          </p>
        </section>
      ))}
      {notice && (
        <section className="space-y-2">
          <h2>{t("own", { center })}</h2>
          <p className="wrap-anywhere whitespace-pre-line">{notice.text}</p>
        </section>
      )}
      <section className="space-y-2">
        <h2>{t("contact")}</h2>
        <p className="wrap-anywhere">{notice?.contact ?? center}</p>
        {phone && (
          <a href={`tel:${phone}`} className="target font-bold whitespace-nowrap">
            {phone}
          </a>
        )}
      </section>
    </article>
  );
}

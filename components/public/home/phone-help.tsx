import { getT } from "@/lib/shared/i18n/request.server";

/** Whom to phone who cannot or will not use a smartphone: somebody there writes the wish down. */
export async function PhoneHelp({ phone }: { phone: string | null }) {
  if (!phone) return null;
  const t = await getT("home");
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <span>{t("phoneHelp.before")}</span>
      <a href={`tel:${phone}`} className="target font-bold whitespace-nowrap">
        {phone}
      </a>
      <span>{t("phoneHelp.after")}</span>
    </p>
  );
}

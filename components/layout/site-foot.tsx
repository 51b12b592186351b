import Link from "next/link";
import { PreferenceForm } from "@/components/layout/preference-form";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { setElder, setLocale } from "@/lib/shared/preferences/actions";

type Props = { isElder: boolean; isVisitor: boolean };

/** The footer: display preferences, privacy note, and the sign-in link for staff. */
export async function SiteFoot({ isElder, isVisitor }: Props) {
  const locale = await getLocale();
  const t = await getT("common");
  return (
    <footer className="mt-10 border-t border-line">
      <div className="mx-auto max-w-7xl space-y-1 px-4 py-4 text-faded lg:px-8">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <PreferenceForm action={setElder} name="elder" value={isElder ? "0" : "1"}>
            {t(isElder ? "elder.off" : "elder.on")}
          </PreferenceForm>
          <PreferenceForm action={setLocale} name="locale" value={locale === "en" ? "zh-CN" : "en"}>
            {t(locale === "en" ? "language.zh" : "language.en")}
          </PreferenceForm>
          {isVisitor && (
            <Link href="/sign-in" prefetch={false} className="target">
              {t("nav.signIn")}
            </Link>
          )}
          <Link href="/privacy" prefetch={false} className="target">
            {t("privacy.notice")}
          </Link>
        </div>
        <p>{t("foot.privacy")}</p>
        <p>{t("foot.about")}</p>
      </div>
    </footer>
  );
}

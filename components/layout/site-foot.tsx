import { ElderForm } from "@/components/layout/elder-form";
import { PreferenceForm } from "@/components/layout/preference-form";
import { languageAttributes, type Locale } from "@/lib/shared/i18n/locales";
import { getT } from "@/lib/shared/i18n/request.server";
import { setLocale } from "@/lib/shared/preferences/actions";

type Props = {
  isElder: boolean;
  isVisitor: boolean;
  /** Others find the elder version at the top. */
  isStaff: boolean;
  /** The other languages that can be chosen. */
  offered: Locale[];
};

/** The name of each language in itself. */
const LANGUAGE_NAMES = {
  "zh-CN": "language.zh",
  en: "language.en",
  ug: "language.ug",
  kk: "language.kk",
} as const;

/** The footer: display preferences, privacy note, and the sign-in link for staff. */
export async function SiteFoot({ isElder, isVisitor, isStaff, offered }: Props) {
  const t = await getT("common");
  return (
    <footer className="mt-10 border-t border-line">
      <div className="mx-auto max-w-7xl space-y-1 px-4 py-4 text-faded lg:px-8">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          {isStaff && <ElderForm isElder={isElder} />}
          {offered.map((other) => (
            <PreferenceForm key={other} action={setLocale} name="locale" value={other}>
              <span {...languageAttributes(other)}>{t(LANGUAGE_NAMES[other])}</span>
            </PreferenceForm>
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          {isVisitor && (
            <a href="/sign-in" className="target">
              {t("nav.signIn")}
            </a>
          )}
          <a href="/privacy" className="target">
            {t("privacy.notice")}
          </a>
        </div>
        <p>{t("foot.privacy")}</p>
        <p>{t("foot.about")}</p>
      </div>
    </footer>
  );
}

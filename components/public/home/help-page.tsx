import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

const STEPS = ["register", "choose", "serve", "thanks"] as const;

/** What volunteering means here, with links to registration and sign-in. */
export async function HelpPage({ county, openWishes }: { county: string; openWishes: number }) {
  const t = await getT("home");
  return (
    <div className="max-w-2xl space-y-8">
      <div className="space-y-4">
        <h1>{t("help.title")}</h1>
        <p className="font-song text-[1.35rem] leading-relaxed">
          {t("help.open", { county: localPlaceName(county, await getLocale()), count: openWishes })}
        </p>
        <p>{t("help.lead")}</p>
      </div>
      <div className="flex flex-wrap gap-4">
        <a href="/register" className="button button-primary">
          {t("help.toRegister")}
        </a>
        <a href="/sign-in/volunteer" className="button">
          {t("help.toSignIn")}
        </a>
      </div>
      <section className="space-y-3 border-t border-line pt-6">
        <h2>{t("help.stepsTitle")}</h2>
        <ol className="list-decimal space-y-3 ps-6">
          {STEPS.map((step) => (
            <li key={step}>{t(`help.${step}`)}</li>
          ))}
        </ol>
      </section>
      <a href="/wall" className="target">
        {t("help.toWall")}
      </a>
    </div>
  );
}

import { SignOutForm } from "@/components/shared/sign-in/sign-out-form";
import { ElderForm } from "@/components/layout/elder-form";
import { Mark } from "@/components/layout/mark";
import { NavLinks } from "@/components/layout/nav-links";
import type { Actor, StaffActor, VolunteerActor } from "@/lib/shared/auth/actor";
import { homePath } from "@/lib/shared/auth/session.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import { mayReadAudit } from "@/lib/reporting/audit/policy";
import { maySetRules } from "@/lib/orders/rules/policy";
import { isSecurityAdmin } from "@/lib/shared/auth/admin";
import { isHandler } from "@/lib/shared/auth/handler";

type Props = {
  isElder: boolean;
  actor: Actor;
  /** The number of unread notices. */
  unread: number;
};

/** The header: logo, main navigation, and the signed-in person. */
export async function SiteHead({ isElder, actor, unread }: Props) {
  const t = await getT("common");
  const locale = await getLocale();
  const hasAccount = actor.role === "STAFF" || actor.role === "VOLUNTEER";
  const links = buildLinks(actor, unread, t);
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 px-4 py-2 max-md:relative lg:px-8">
        <a
          href={homePath(actor)}
          className="target gap-2 font-song text-xl font-bold text-ink no-underline"
        >
          <Mark />
          {t("product")}
        </a>
        {actor.role !== "STAFF" && (
          <div className="ms-auto md:order-last">
            <ElderForm isElder={isElder} />
          </div>
        )}
        <nav
          aria-label={t("nav.label")}
          className={`flex flex-wrap gap-x-5 ${hasAccount ? "max-md:hidden" : "max-md:w-full"}`}
        >
          <NavLinks links={links} />
        </nav>
        {hasAccount && (
          <>
            <div className="ms-auto flex flex-wrap items-center gap-x-4 text-faded max-md:hidden">
              <Account actor={actor} t={t} locale={locale} />
            </div>
            <details className="head-menu">
              <summary className="target">{t("nav.open")}</summary>
              <div>
                <nav aria-label={t("nav.label")} className="grid grid-cols-2 gap-x-4">
                  <NavLinks links={links} />
                </nav>
                <Account actor={actor} t={t} locale={locale} />
              </div>
            </details>
          </>
        )}
      </div>
    </header>
  );
}

type Signed = {
  actor: StaffActor | VolunteerActor;
  t: Translator<"common">;
  locale: Locale;
};

/** The signed-in person, which leads to their account, and the way out. */
function Account({ actor, t, locale }: Signed) {
  return (
    <>
      <a href="/account" className="target gap-1">
        <span className="sr-only">{t("nav.account")}</span>
        {actor.name}
        {actor.role === "STAFF" && ` · ${localPlaceName(actor.siteName, locale)}`}
      </a>
      <SignOutForm />
    </>
  );
}

function buildLinks(actor: Actor, unread: number, t: Translator<"common">) {
  const link = (href: string, name: Parameters<typeof t>[0]) => ({ href, label: t(name) });
  const inbox = (href: string) => ({
    href,
    label: unread > 0 ? t("nav.unread", { count: unread }) : t("nav.notices"),
  });
  if (actor.role === "VOLUNTEER") {
    return [
      link("/volunteer", "nav.volunteer"),
      link("/volunteer/pool", "nav.pool"),
      inbox("/volunteer/notices"),
      link("/volunteer/profile", "nav.profile"),
    ];
  }
  if (actor.role === "STAFF") {
    const handles = isHandler(actor);
    return [
      ...(handles
        ? [
            link("/desk", "nav.desk"),
            inbox("/desk/notices"),
            link("/desk/plans", "nav.plans"),
            link("/desk/stock", "nav.stock"),
          ]
        : []),
      ...(actor.level === "CENTER" ? [link("/desk/outbox", "nav.outbox")] : []),
      link("/admin/stats", "nav.stats"),
      ...(actor.isAdmin
        ? [
            link("/admin/places", "nav.places"),
            link("/admin/people", "nav.people"),
            ...(handles
              ? [link("/admin/teams", "nav.teams"), link("/admin/menu", "nav.menu")]
              : []),
            ...(maySetRules(actor) ? [link("/admin/rules", "nav.rules")] : []),
          ]
        : []),
      ...(isSecurityAdmin(actor) ? [link("/admin/security", "nav.security")] : []),
      ...(mayReadAudit(actor) ? [link("/admin/audit", "nav.audit")] : []),
    ];
  }
  return [
    link("/wall", "nav.wall"),
    link("/activities", "nav.activities"),
    link("/track", "nav.track"),
    link("/help", "nav.help"),
  ];
}

import Link from "next/link";
import { SignOutForm } from "@/components/auth/sign-out-form";
import { Mark } from "@/components/layout/mark";
import { NavLinks } from "@/components/layout/nav-links";
import type { Actor } from "@/lib/auth/actor";
import { findActor, homeOf } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import type { Translator } from "@/lib/i18n/translator";

/** Who we are, where to go, who is signed in. */
export async function SiteHead() {
  const actor = await findActor();
  const t = await getT("common");
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 px-4 py-2 lg:px-8">
        <Link
          href={homeOf(actor)}
          className="target gap-2 font-song text-xl font-bold text-ink no-underline"
        >
          <Mark />
          {t("product")}
        </Link>
        <nav aria-label={t("nav.label")} className="flex flex-wrap gap-x-5">
          <NavLinks links={linksOf(actor, t)} />
        </nav>
        {(actor.role === "STAFF" || actor.role === "VOLUNTEER") && (
          <div className="ml-auto flex flex-wrap items-center gap-x-4 text-faded">
            <span>{actor.role === "STAFF" ? `${actor.name} · ${actor.siteName}` : actor.name}</span>
            <SignOutForm />
          </div>
        )}
      </div>
    </header>
  );
}

function linksOf(actor: Actor, t: Translator<"common">) {
  const link = (href: string, name: Parameters<typeof t>[0]) => ({ href, label: t(name) });
  if (actor.role === "VOLUNTEER") {
    return [
      link("/volunteer", "nav.volunteer"),
      link("/volunteer/pool", "nav.pool"),
      link("/volunteer/profile", "nav.profile"),
    ];
  }
  if (actor.role === "STAFF") {
    const isHandler = actor.level !== "CITY";
    return [
      ...(isHandler ? [link("/desk", "nav.desk"), link("/desk/stock", "nav.stock")] : []),
      link("/admin/stats", "nav.stats"),
      ...(actor.isAdmin
        ? [
            link("/admin/places", "nav.places"),
            link("/admin/people", "nav.people"),
            ...(isHandler
              ? [link("/admin/teams", "nav.teams"), link("/admin/menu", "nav.menu")]
              : []),
          ]
        : []),
    ];
  }
  return [link("/wall", "nav.wall"), link("/track", "nav.track"), link("/help", "nav.help")];
}

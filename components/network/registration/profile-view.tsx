import type { ReactNode } from "react";
import { ProfileForm } from "@/components/network/registration/profile-form";
import type { HelpChoices } from "@/components/network/registration/help-fields";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Profile } from "@/lib/network/registration/queries";

export async function ProfileView({ profile, ...choices }: HelpChoices & { profile: Profile }) {
  const t = await getT("registration");
  return (
    <div className="grid gap-x-16 gap-y-10 pb-6 lg:grid-cols-2">
      <header className="lg:col-span-2">
        <h1>{t("profile.title")}</h1>
        <p className="mt-3">
          {t("profile.number")}{" "}
          <span className="block font-song text-2xl tracking-wide tabular-nums">
            {profile.number}
          </span>
        </p>
        <p className="text-faded">{t("profile.numberHint")}</p>
      </header>
      <section className="space-y-5">
        <h2>{t("profile.change")}</h2>
        <ProfileForm profile={profile} {...choices} />
        <a href="/volunteer/profile/move" className="target">
          {t("profile.moveAway")}
        </a>
      </section>
      <div className="space-y-10">
        <section className="space-y-3">
          <h2>{t("profile.teams")}</h2>
          <Teams teams={profile.teams} />
        </section>
        <section className="space-y-3">
          <h2>{t("profile.stored")}</h2>
          <Stored profile={profile} />
          <p className="text-faded">{t("profile.mend")}</p>
          <a href="/volunteer/profile/my-data" className="target">
            {t("profile.myData")}
          </a>
        </section>
      </div>
    </div>
  );
}

async function Teams({ teams }: Pick<Profile, "teams">) {
  const t = await getT("registration");
  const locale = await getLocale();
  if (teams.length === 0) return <p className="text-faded">{t("profile.noTeams")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {teams.map(({ id, name, kind, site, isLeader }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-6 py-2">
          <span>
            <strong>{name}</strong>{" "}
            <span className="text-faded">
              {t(`profile.kind.${kind}`)} · {localPlaceName(site.name, locale)}
            </span>
          </span>
          <span>{t(isLeader ? "profile.leader" : "profile.member")}</span>
        </li>
      ))}
    </ul>
  );
}

async function Stored({ profile }: { profile: Profile }) {
  const t = await getT("registration");
  const locale = await getLocale();
  const { guardianName, guardianPhone, guardianConsentAt } = profile;
  return (
    <dl className="divide-y divide-line border-y border-line">
      <Fact what={t("profile.name")} why={t("profile.nameWho")}>
        {profile.name}
      </Fact>
      <Fact what={t("profile.phone")} why={t("profile.phoneWho")}>
        {profile.phone}
      </Fact>
      <Fact what={t("profile.idNumber")} why={t("profile.idNumberWho")}>
        {profile.idNumber ?? t("profile.idNumberUnreadable")}
      </Fact>
      <Fact what={t("profile.birthDate")} why={t("profile.birthDateWho")}>
        {profile.birthDate
          ? formatDate(profile.birthDate, "year", locale)
          : t("profile.idNumberUnreadable")}
      </Fact>
      {guardianConsentAt && (
        <Fact
          what={t("profile.guardian")}
          why={t("profile.guardianWho", { date: formatDate(guardianConsentAt, "year", locale) })}
        >
          {guardianName} {guardianPhone}
        </Fact>
      )}
      <Fact what={t("profile.homePlace")} why={t("profile.homePlaceWho")}>
        {localPlaceName(profile.homeSite.name, locale)}
      </Fact>
      <Fact what={t("profile.registeredAt")}>
        {formatDate(profile.registeredAt, "year", locale)}
      </Fact>
    </dl>
  );
}

function Fact({ what, why, children }: { what: string; why?: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-2 sm:grid-cols-[8rem_1fr]">
      <dt className="text-faded">{what}</dt>
      <dd>
        <span className="tabular-nums">{children}</span>
        {why && <span className="block text-faded">{why}</span>}
      </dd>
    </div>
  );
}

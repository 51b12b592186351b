import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { programmeWords } from "@/components/public/programme/programme-words";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import { localName } from "@/lib/shared/i18n/local-name";
import { feedAddress, feedPath } from "@/lib/public/programme/feed";
import type { FeedFilter } from "@/lib/public/programme/schema";
import type { County } from "@/lib/public/wall/queries";
import type { Town } from "@/lib/public/wall/places";
import { ownUrl } from "@/lib/shared/own-url.server";

type Props = {
  county: County;
  towns: Town[];
  categories: { id: string; name: string; nameEn: string }[];
  teams: { id: string; name: string }[];
  /** What was looked at before. */
  chosen: Pick<FeedFilter, "place" | "category">;
};

/** Calendars that can be subscribed to: of the county, a place, a category, a team. */
export async function SubscribePage({ county, towns, categories, teams, chosen }: Props) {
  const { t, locale } = await programmeWords();
  const places = towns.flatMap(({ id, name, villages }) => [{ id, name }, ...villages]);
  const place = places.find(({ id }) => id !== null && id === chosen.place);
  const category = categories.find(({ id }) => id === chosen.category);
  return (
    <div className="max-w-3xl space-y-7">
      <div className="space-y-2">
        <h1>{t("subscribe.title")}</h1>
        <p>{t("subscribe.lead")}</p>
        <p className="text-faded">{t("subscribe.how")}</p>
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {place && (
          <Calendar name={localPlaceName(place.name, locale)} filter={{ place: chosen.place }} />
        )}
        {category && (
          <Calendar name={localName(category, locale)} filter={{ category: category.id }} />
        )}
        <Calendar
          name={`${t("subscribe.county")} · ${localPlaceName(county.name, locale)}`}
          filter={{ county: county.id }}
        />
      </ul>
      <Disclosure summary={t("subscribe.categories")}>
        <ul className="divide-y divide-line border-y border-line">
          {categories.map((one) => (
            <Calendar key={one.id} name={localName(one, locale)} filter={{ category: one.id }} />
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={t("subscribe.places")}>
        {towns.map((town) => (
          <p key={town.name} className="flex flex-wrap items-center gap-x-4">
            {town.id && (
              <a href={feedAddress({ place: town.id })} className="target font-bold">
                {localPlaceName(town.name, locale)}
              </a>
            )}
            {town.villages.map(({ id, name }) => (
              <a key={id} href={feedAddress({ place: id })} className="target">
                {localPlaceName(name, locale)}
              </a>
            ))}
          </p>
        ))}
      </Disclosure>
      {teams.length > 0 && (
        <Disclosure summary={t("subscribe.teams")}>
          <ul className="divide-y divide-line border-y border-line">
            {teams.map(({ id, name }) => (
              <Calendar key={id} name={name} filter={{ team: id }} />
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

/** One calendar: its address to copy, and the ways to open it. */
async function Calendar({ name, filter }: { name: string; filter: FeedFilter }) {
  const { t } = await programmeWords();
  const path = feedPath(filter);
  const url = ownUrl(path);
  return (
    <li className="space-y-1 py-3">
      <p className="font-bold">{name}</p>
      <p className="text-[0.85rem] wrap-anywhere text-faded">{url}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <a href={url.replace(/^https?:/, "webcal:")} className="target">
          {t("subscribe.open")}
          <span className="sr-only"> {name}</span>
        </a>
        <a href={path} download className="target">
          {t("subscribe.file")}
          <span className="sr-only"> {name}</span>
        </a>
        <CopyButton text={url} copied={t("one.copied")}>
          {t("subscribe.copy")}
        </CopyButton>
      </p>
    </li>
  );
}

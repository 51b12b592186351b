import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { ReactNode } from "react";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import type { Town } from "@/lib/public/wall/places";
import { WALL_STATES } from "@/lib/public/wall/wall-state";
import type { WallFilter } from "@/lib/public/wall/schema";

export type WallChoices = {
  filter: WallFilter;
  towns: Town[];
  categories: { id: string; name: string; nameEn: string }[];
};

type Choice = { id: string; name: string };

/** The filters by town, village, category and state, each a disclosure with links. */
export async function WallFilters({ filter, towns, categories }: WallChoices) {
  const t = await getT("wall");
  const locale = await getLocale();
  const town = towns.find(({ id }) => id === filter.town);
  const pathWith = (change: Partial<Omit<WallFilter, "before">>) =>
    address("/wall", { ...filter, before: undefined, ...change });
  return (
    <nav
      aria-label={t("filters")}
      className="flex flex-wrap items-start gap-x-8 border-y border-line"
    >
      <Fold
        label={t("town")}
        all={t("all")}
        choices={towns.flatMap(({ id, name }) =>
          id ? [{ id, name: localPlaceName(name, locale) }] : [],
        )}
        chosenId={filter.town}
        pathOf={(id) => pathWith({ town: id, village: undefined })}
      />
      {town && (
        <Fold
          label={t("village")}
          all={t("all")}
          choices={town.villages.map(({ id, name }) => ({
            ...{ id, name: localPlaceName(name, locale) },
          }))}
          chosenId={filter.village}
          pathOf={(id) => pathWith({ village: id })}
        />
      )}
      <Fold
        label={t("category")}
        all={t("all")}
        choices={categories.map((category) => ({
          id: category.id,
          name: localName(category, locale),
        }))}
        chosenId={filter.category}
        pathOf={(id) => pathWith({ category: id })}
      />
      <Fold
        label={t("state")}
        all={t("all")}
        choices={WALL_STATES.map((state) => ({ id: state, name: t(`states.${state}`) }))}
        chosenId={filter.state}
        pathOf={(id) => pathWith({ state: WALL_STATES.find((state) => state === id) })}
      />
    </nav>
  );
}

type FoldProps = {
  label: string;
  all: string;
  choices: Choice[];
  chosenId: string | undefined;
  pathOf: (id: string | undefined) => string;
};

function Fold({ label, all, choices, chosenId, pathOf }: FoldProps) {
  const chosen = choices.find(({ id }) => id === chosenId);
  return (
    <details name="wall-filter" className="open:basis-full open:pb-3">
      <summary className="target cursor-pointer gap-2">
        <span className="text-faded">{label}</span>
        <span className="font-bold underline decoration-edge underline-offset-4">
          {chosen?.name ?? all}
        </span>
      </summary>
      <ul className="flex flex-wrap gap-x-6">
        <FilterLink href={pathOf(undefined)} isHere={!chosen}>
          {all}
        </FilterLink>
        {choices.map(({ id, name }) => (
          <FilterLink key={id} href={pathOf(id)} isHere={id === chosenId}>
            {name}
          </FilterLink>
        ))}
      </ul>
    </details>
  );
}

type LinkProps = { href: string; isHere: boolean; children: ReactNode };

function FilterLink({ href, isHere, children }: LinkProps) {
  return (
    <li>
      <a
        href={href}
        aria-current={isHere || undefined}
        className="target aria-[current]:font-bold aria-[current]:text-ink"
      >
        {children}
      </a>
    </li>
  );
}

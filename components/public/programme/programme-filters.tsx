import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { programmeWords, type ProgrammeWords } from "@/components/public/programme/programme-words";
import { Disclosure } from "@/components/ui/disclosure";
import { localName } from "@/lib/shared/i18n/local-name";
import type { ShownProgrammePage } from "@/lib/public/programme/programme.data";
import { isFiltered } from "@/lib/public/programme/schema";
import { WAYS, type ProgrammeFilter } from "@/lib/public/programme/schema";
import { withChosen } from "@/lib/public/wall/chosen-option";
import { localTowns } from "@/lib/public/wall/local-towns";
import { placeOptions } from "@/lib/public/wall/place-options";
import type { Town } from "@/lib/public/wall/places";
import { Beneficiary } from "@/prisma/generated/enums";

type Props = {
  /** The page that shows what is found, without a query. */
  action: string;
  /** What of its address stays. */
  kept: Record<string, string | undefined>;
  page: ShownProgrammePage;
  towns: Town[];
};

/** Looking for activities by place, kind and words: a form that works without JavaScript. */
export async function ProgrammeFilters({ action, kept, page, towns }: Props) {
  const words = await programmeWords();
  const { t } = words;
  const { filter } = page;
  return (
    <div className="print-none">
      {isFiltered(filter) && <Chosen action={action} page={page} towns={towns} words={words} />}
      <Disclosure summary={t("find.title")}>
        <form
          action={action}
          className="grid gap-x-4 gap-y-3 rounded border border-line bg-sheet p-4 sm:grid-cols-2 lg:grid-cols-3"
        >
          {Object.entries(kept).map(
            ([name, value]) =>
              value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <label className="block">
            <b>{t("find.place")}</b>
            <select
              name="place"
              className="field"
              dangerouslySetInnerHTML={{ __html: optionsOf(towns, filter, words) }}
            />
          </label>
          {choicesOf(page, words).map((choice) => (
            <Choice key={choice.name} {...choice} />
          ))}
          <label className="block">
            <b>{t("find.q")}</b>
            <input name="q" defaultValue={filter.q} className="field" autoComplete="off" />
          </label>
          <div>
            <button className="button button-primary">{t("find.apply")}</button>
          </div>
        </form>
      </Disclosure>
    </div>
  );
}

/** What is chosen from a list. */
function choicesOf({ filter, frame }: ShownProgrammePage, { t, locale }: ProgrammeWords) {
  const any: [string, string] = ["", t("find.any")];
  const named = (list: { id: string; name: string; nameEn: string }[]) =>
    list.map((one): [string, string] => [one.id, localName(one, locale)]);
  const choice = (
    name: "way" | "category" | "platform" | "group",
    options: ChoiceProps["options"],
  ) => ({
    ...{ name, options, label: t(`find.${name}`), value: filter[name] },
  });
  return [
    choice(
      "way",
      WAYS.map((way) => [way, t(`find.${way}`)]),
    ),
    choice("category", [any, ...named(frame.categories)]),
    choice("platform", [any, ...named(frame.platforms)]),
    choice("group", [
      any,
      ...Object.values(Beneficiary).map((one): [string, string] => [one, t(`group.${one}`)]),
    ]),
  ];
}

function optionsOf(towns: Town[], { place }: ProgrammeFilter, { t, locale }: ProgrammeWords) {
  const options = placeOptions(localTowns(towns, locale), {
    choose: t("find.anyPlace"),
    wholeTown: (town) => t("find.wholeTown", { town }),
  });
  return withChosen(options, place);
}

type ChoiceProps = {
  name: string;
  label: string;
  value: string | undefined;
  options: [value: string, label: string][];
};

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label className="block">
      <b>{label}</b>
      <select name={name} defaultValue={value} className="field">
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

type ChosenProps = Pick<Props, "action" | "page" | "towns"> & { words: ProgrammeWords };

/** What is being looked for, in words, and the way back to everything. */
function Chosen({ action, page: { filter, frame }, towns, words: { t, locale } }: ChosenProps) {
  const nameIn = (list: { id: string; name: string; nameEn: string }[], id: string | undefined) =>
    list.flatMap((one) => (one.id === id ? [localName(one, locale)] : []));
  const places = towns.flatMap(({ id, name, villages }) => [{ id, name }, ...villages]);
  const place = places.flatMap(({ id, name }) =>
    id === filter.place ? [localPlaceName(name, locale)] : [],
  );
  const what = [
    ...(filter.way === "NEAR" ? place.map((one) => t("find.near", { place: one })) : place),
    ...nameIn(frame.categories, filter.category),
    ...nameIn(frame.platforms, filter.platform),
    ...(filter.group ? [t(`group.${filter.group}`)] : []),
    ...(filter.q ? [filter.q] : []),
  ];
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      <b className="wrap-anywhere">{t("find.chosen", { what: what.join(" · ") })}</b>
      <a href={action} className="target">
        {t("find.clear")}
      </a>
    </p>
  );
}

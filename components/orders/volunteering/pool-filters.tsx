import { Disclosure } from "@/components/ui/disclosure";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { PoolFilter } from "@/lib/orders/volunteering/schema";

export type PoolChoices = {
  towns: { id: string | null; name: string }[];
  categories: { id: string; name: string; nameEn: string }[];
};

type Query = { town?: string | undefined; category?: string | undefined; before?: string };

type Option = { href: string; label: string; isHere: boolean };

/** Links that filter the pool by category and by town. */
export async function PoolFilters({
  filter: { town, category },
  towns,
  categories,
}: PoolChoices & { filter: PoolFilter }) {
  const t = await getT("volunteering");
  const locale = await getLocale();
  const here = town ? towns.find(({ id }) => id === town) : undefined;
  return (
    <div>
      <FilterLinks
        label={t("pool.byCategory")}
        options={[
          { href: poolPath({ town }), label: t("pool.anyCategory"), isHere: !category },
          ...categories.map(({ id, ...names }) => ({
            href: poolPath({ town, category: id }),
            label: localName(names, locale),
            isHere: id === category,
          })),
        ]}
      />
      <Disclosure
        summary={here ? t("pool.inTown", { town: here.name }) : t("pool.byTown")}
        open={here !== undefined}
      >
        <FilterLinks
          label={t("pool.byTown")}
          options={[
            { href: poolPath({ category }), label: t("pool.anyTown"), isHere: !town },
            ...towns.flatMap(({ id, name }) =>
              id
                ? [{ href: poolPath({ town: id, category }), label: name, isHere: id === town }]
                : [],
            ),
          ]}
        />
      </Disclosure>
    </div>
  );
}

/** The address of the pool with these filters. */
export function poolPath(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given).toString();
  return search ? `/volunteer/pool?${search}` : "/volunteer/pool";
}

function FilterLinks({ label, options }: { label: string; options: Option[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-5">
      {options.map(({ href, label: text, isHere }) => (
        <a
          key={href}
          href={href}
          aria-current={isHere ? "true" : undefined}
          className="target aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {text}
        </a>
      ))}
    </nav>
  );
}

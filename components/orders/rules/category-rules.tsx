import { OwnRule } from "@/components/orders/rules/own-rule";
import { limitFor, type Limit } from "@/lib/orders/clocks/limit";
import { wavesFor } from "@/lib/orders/dispatch/wave-rule";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { dropTimeLimit, dropWaveRule } from "@/lib/orders/rules/actions";
import { ownLimits, ownWaves } from "@/lib/orders/rules/limit-table";
import type { Rules } from "@/lib/orders/rules/queries";

type Category = Rules["categories"][number];

/** The rules that categories have of their own, by category. */
export async function CategoryRules({ rules }: { rules: Rules }) {
  const t = await getT("rules");
  const categories = rules.categories.filter(({ id }) =>
    [...rules.timeLimits, ...rules.waveRules].some(({ categoryId }) => categoryId === id),
  );
  return (
    <section aria-labelledby="categories" className="space-y-3">
      <h2 id="categories">{t("category.title")}</h2>
      {categories.length === 0 && <p className="text-faded">{t("category.none")}</p>}
      {categories.map((category) => (
        <OneCategory key={category.id} category={category} rules={rules} />
      ))}
    </section>
  );
}

async function OneCategory({ category, rules }: { category: Category; rules: Rules }) {
  const t = await getT("rules");
  const locale = await getLocale();
  const categoryId = category.id;
  const formatLimit = ({ amount, unit }: Limit) => t(`limit.${unit}`, { amount });
  return (
    <div>
      <h3>
        {localName(category, locale)}
        {category.closedAt && <span className="text-faded"> {t("category.closed")}</span>}
      </h3>
      <ul>
        {ownLimits(rules.timeLimits, categoryId).map(({ step, urgency, ...limit }) => (
          <OwnRule
            key={`${step} ${urgency}`}
            form="limit"
            rule={{ step, urgency, categoryId }}
            name={t(`step.${step}`)}
            value={formatLimit(limit)}
            otherwise={formatLimit(limitFor(rules.timeLimits, step, { urgency, categoryId: null }))}
            drop={dropTimeLimit}
          />
        ))}
        {ownWaves(rules.waveRules, categoryId).map(({ urgency, size, waves }) => (
          <OwnRule
            key={urgency}
            form="waves"
            rule={{ urgency, categoryId }}
            name={t("waves.title")}
            value={t("waves.value", { size, waves })}
            otherwise={t("waves.value", wavesFor(rules.waveRules, { urgency, categoryId: null }))}
            drop={dropWaveRule}
          />
        ))}
      </ul>
    </div>
  );
}

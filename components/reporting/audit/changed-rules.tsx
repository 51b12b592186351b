import { Disclosure } from "@/components/ui/disclosure";
import type { RuleChange } from "@/lib/reporting/audit/details";
import { formatMinute } from "@/lib/shared/days/county-hours";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";

type Words = {
  t: Translator<"audit">;
  rules: Translator<"rules">;
  wishes: Translator<"wishes">;
  dispatch: Translator<"dispatch">;
};

/** Which rules were changed, with the values before and after. */
export async function ChangedRules({ change }: { change: RuleChange }) {
  const t = await getT("audit");
  const words: Words = {
    t,
    rules: await getT("rules"),
    wishes: await getT("wishes"),
    dispatch: await getT("dispatch"),
  };
  const { before, after } = describeChange(change, words);
  return (
    <Disclosure summary={`${t("changes")} · ${t(`rule.${change.rule}`)}`}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Rows title={t("before")} lines={before} none={t("nothing")} />
        <Rows title={t("after")} lines={after} none={t("nothing")} />
      </dl>
    </Disclosure>
  );
}

function Rows({ title, lines, none }: { title: string; lines: string[]; none: string }) {
  return (
    <div>
      <dt className="font-bold">{title}</dt>
      {lines.length === 0 && <dd className="text-faded">{none}</dd>}
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}

function describeChange(change: RuleChange, words: Words): { before: string[]; after: string[] } {
  const describe = <Row,>(
    { before, after }: { before: Row[]; after: Row[] },
    line: (row: Row) => string,
  ) => ({ before: before.map(line), after: after.map(line) });
  const { t, rules, dispatch } = words;
  switch (change.rule) {
    case "timeLimits":
      return describe(change, (row) =>
        join(
          rules(`step.${row.step}`),
          ...matter(row, words),
          rules(`limit.${row.unit}`, { amount: row.amount }),
        ),
      );
    case "waveRules":
      return describe(change, (row) =>
        join(...matter(row, words), rules("waves.value", { size: row.size, waves: row.waves })),
      );
    case "weights":
      return describe(change, ({ factor, weight }) =>
        join(dispatch(`factor.${factor}`), String(weight)),
      );
    case "calendar":
      return describe(change, ({ day, isWorkingDay, kind, note }) =>
        join(
          ...[day, rules(isWorkingDay ? "calendar.worked" : "calendar.off")],
          ...[rules(`calendar.kind.${kind}`), note],
        ),
      );
    case "hours":
      return describe(change, ({ closingMinute, quietFrom, quietTo }) =>
        join(
          `${rules("hours.closingMinute")}: ${formatMinute(closingMinute)}`,
          `${rules("hours.quiet")}: ${rules("hours.fromTo", { from: quietFrom, to: quietTo })}`,
        ),
      );
    case "center":
      return describe(change, (row) =>
        join(
          ...(["redoDays", "disclosureDays", "volunteerLoad", "teamLoad"] as const).map(
            (name) => `${rules(`center.${name}`)}: ${row[name]}`,
          ),
        ),
      );
    case "retention":
      return describe(change, (row) => t("retention", row));
  }
}

function matter(
  { urgency, category }: { urgency: "NORMAL" | "URGENT"; category: string | null },
  { wishes, rules }: Words,
): string[] {
  return [wishes(`urgency.${urgency}`), category ?? rules("limitForm.anyCategory")];
}

function join(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null).join(" · ");
}

"use client";

/** One choice among several, as it stands in the address. */
export type FilterFacts = {
  name: string;
  label: string;
  value?: string | undefined;
  /** Value and words. */
  options: [value: string, words: string][];
};

/** A list of them to stand in a form: sent as facts, which is a third of what elements would weigh. */
export function Filters({ filters }: { filters: FilterFacts[] }) {
  return filters.map(({ name, label, value = "", options }) => (
    <label key={name} className="block">
      <b>{label}</b>
      <select name={name} defaultValue={value} className="field">
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  ));
}

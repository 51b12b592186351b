/** One select of a filter form; `name` is its parameter in the address. */
export type FilterFacts = {
  name: string;
  label: string;
  value?: string | undefined;
  /** Value and label of each. */
  options: [value: string, words: string][];
};

/** The selects of a filter form. */
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

/** The options of a select (place-options.ts) with the one of this id chosen. */
export function withChosen(options: string, id: string | undefined): string {
  return id ? options.replace(`<option value=${id}`, "$& selected") : options;
}

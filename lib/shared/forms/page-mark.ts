/** The last row of a page: the next page begins behind it. */
export type PageMark = { at: Date; id: string };

const WRITTEN = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** As it stands in the address of the next page. */
export function writeMark({ at, id }: PageMark): string {
  return `${at.getTime()}.${id}`;
}

/** What makes no sense is no mark: the first page. */
export function readMark(text: unknown): PageMark | undefined {
  const [, at, id] = (typeof text === "string" && WRITTEN.exec(text)) || [];
  return at && id ? { at: new Date(Number(at)), id } : undefined;
}

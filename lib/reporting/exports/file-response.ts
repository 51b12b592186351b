const TYPES = {
  csv: "text/csv; charset=utf-8",
  gz: "application/gzip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A file to be kept under its name; never kept by what lies between, as others may not see it. */
export function fileResponse(name: string, content: Uint8Array<ArrayBuffer> | string): Response {
  const ending = (Object.keys(TYPES) as (keyof typeof TYPES)[]).find((type) =>
    name.endsWith(`.${type}`),
  );
  return new Response(content, {
    headers: {
      "Content-Type": ending ? TYPES[ending] : "application/octet-stream",
      "Content-Disposition": `attachment; filename="${asciiOf(name)}"; filename*=UTF-8''${encoded(name)}`,
      "Cache-Control": "private, no-store",
    },
  });
}

/** For software that knows only the oldest rule: the name without what it cannot read. */
function asciiOf(name: string): string {
  return `hive-${name}`.replace(/[^\w.]+/g, "-");
}

/** As RFC 5987 has it: these too are not allowed as they are. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

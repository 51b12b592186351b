const TYPES = {
  csv: "text/csv; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  gz: "application/gzip",
  ics: "text/calendar; charset=utf-8",
  json: "application/json; charset=utf-8",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A download under this name. No proxy may cache it, since other readers may not see the file. */
export function fileResponse(name: string, content: Uint8Array<ArrayBuffer> | string): Response {
  const ending = (Object.keys(TYPES) as (keyof typeof TYPES)[]).find((type) =>
    name.endsWith(`.${type}`),
  );
  return new Response(content, {
    headers: {
      "Content-Type": ending ? TYPES[ending] : "application/octet-stream",
      "Content-Disposition": `attachment; filename="${toAsciiName(name)}"; filename*=UTF-8''${encodeName(name)}`,
      "Cache-Control": "private, no-store",
    },
  });
}

/** An ASCII name for clients that do not know `filename*`. */
function toAsciiName(name: string): string {
  return `hive-${name}`.replace(/[^\w.]+/g, "-");
}

/** Encodes as RFC 5987 demands, which also forbids ' ( ) and *. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

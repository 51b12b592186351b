/** @typedef {{ name: string, isFile: boolean, value: Buffer }} Part */

const CONTENT_TYPE = /^multipart\/form-data; ?boundary=("?)([\w'()+,./:=?-]{1,70})\1$/;

const DISPOSITION =
  /^content-disposition: ?form-data; name="([^"\r\n]*)"(; filename="[^"\r\n]*")?$/i;

/** Bytes of the headers of one part. */
const MAX_HEADERS = 2_048;

/** Parts of one form; the largest of ours, a batch of a thousand wishes, has two thousand. */
const MAX_PARTS = 3_100;

const HEADERS_END = Buffer.from("\r\n\r\n");

/**
 * The boundary of a form; undefined if the content type is not exactly what browsers write.
 * @param {string | undefined} contentType
 */
export function readBoundary(contentType) {
  return CONTENT_TYPE.exec(contentType ?? "")?.[2];
}

/**
 * The parts of a form in one pass; null unless it is written exactly as browsers write it, so that no
 * other reader can understand it differently.
 * @param {Buffer} body
 * @param {string} boundary
 * @returns {Part[] | null}
 */
export function readParts(body, boundary) {
  const opening = Buffer.from(`--${boundary}`);
  const separator = Buffer.from(`\r\n--${boundary}`);
  if (!body.subarray(0, opening.length).equals(opening)) return null;
  /** @type {Part[]} */
  const parts = [];
  for (let at = opening.length; !isEnd(body, at);) {
    if (parts.length === MAX_PARTS || !isLineEnd(body, at)) return null;
    const start = at + 2;
    const headersEnd = body.indexOf(HEADERS_END, start);
    if (headersEnd < 0 || headersEnd - start > MAX_HEADERS) return null;
    const valueStart = headersEnd + HEADERS_END.length;
    const end = body.indexOf(separator, valueStart);
    const head = readHead(body.toString("utf8", start, headersEnd));
    if (end < 0 || !head) return null;
    parts.push({ ...head, value: body.subarray(valueStart, end) });
    at = end + separator.length;
  }
  return parts;
}

/**
 * Whether the form ends here: two dashes, perhaps a line end, nothing more.
 * @param {Buffer} body
 * @param {number} at
 */
function isEnd(body, at) {
  return body.length - at <= 4 && /^--(\r\n)?$/.test(body.toString("latin1", at));
}

/**
 * @param {Buffer} body
 * @param {number} at
 */
function isLineEnd(body, at) {
  return body[at] === 13 && body[at + 1] === 10;
}

/** @param {string} headers of a part */
function readHead(headers) {
  const lines = headers.split("\r\n");
  const [disposition, ...more] = lines.filter((line) => !/^content-type: ?[ -~]*$/i.test(line));
  const [, name, file] = DISPOSITION.exec(disposition ?? "") ?? [];
  if (name === undefined || more.length > 0 || lines.length > 2) return null;
  return { name, isFile: file !== undefined };
}

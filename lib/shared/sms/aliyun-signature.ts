import { createHmac } from "node:crypto";

type Params = Record<string, string>;

/**
 * The body of a signed call: the parameters in the order of their names, each encoded, with
 * their HMAC-SHA1 (Aliyun RPC signature, version 1.0).
 */
export function signedQuery(method: "GET" | "POST", params: Params, secret: string): string {
  const query = Object.keys(params)
    .sort()
    .map((name) => `${encode(name)}=${encode(params[name] ?? "")}`)
    .join("&");
  const signature = createHmac("sha1", `${secret}&`)
    .update(`${method}&${encode("/")}&${encode(query)}`)
    .digest("base64");
  return `${query}&Signature=${encode(signature)}`;
}

/** RFC 3986: stricter than the language's own. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

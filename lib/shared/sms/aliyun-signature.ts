import { createHmac } from "node:crypto";

type Params = Record<string, string>;

/**
 * Returns the body of a signed call: the encoded parameters sorted by name, with their HMAC-SHA1
 * (Aliyun RPC signature, version 1.0).
 */
export function signQuery(method: "GET" | "POST", params: Params, secret: string): string {
  const query = Object.keys(params)
    .sort()
    .map((name) => `${encode(name)}=${encode(params[name] ?? "")}`)
    .join("&");
  const signature = createHmac("sha1", `${secret}&`)
    .update(`${method}&${encode("/")}&${encode(query)}`)
    .digest("base64");
  return `${query}&Signature=${encode(signature)}`;
}

/** Percent-encoding by RFC 3986, which encodes more than encodeURIComponent. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

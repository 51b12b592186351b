/**
 * Whether this may be the address of a push service. A browser sends it and our worker posts to it, so
 * it must not lead into our own network: https, a public name, the default port.
 */
export function isPushEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password } = new URL(text);
  const isPlain = protocol === "https:" && port === "" && username === "" && password === "";
  return isPlain && PUBLIC_NAME.test(hostname) && !OWN_NETWORK.test(hostname);
}

/** Two labels at least, the last one in letters: an IP address has none. */
const PUBLIC_NAME = /^(?:[a-z\d-]+\.)+[a-z][a-z\d-]*$/;

const OWN_NETWORK = /\.(?:local|localhost|internal|intranet|lan|home|corp|test|invalid|arpa)$/;

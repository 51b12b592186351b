import { givenHost, reachableHost } from "./support/hosts.mjs";
import { inRoot } from "./support/project.mjs";
import { createFront } from "./web/front.mjs";

// npm run web: the web server alone, of a build that is there: PORT and HOST say where it listens, which is on this
// machine only unless HOST is given. SIGTERM lets it finish what it is answering.

const port = Number(process.env.PORT || 3000);
const hostname = givenHost();

// The framework calls itself here for some redirects; without it, at the host that a request names.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${reachableHost(hostname)}:${port}`;

process.env.NODE_ENV = "production";
const { default: next } = await import("next");
const app = next({ dev: false, dir: inRoot(), hostname, port });
await app.prepare();
const server = createFront(app.getRequestHandler(), process.env.PUBLIC_URL);
server.listen(port, hostname);

let isEnding = false;
function end() {
  if (isEnding) return;
  isEnding = true;
  server.close(() => app.close().finally(() => process.exit(0)));
  server.closeIdleConnections();
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, end);

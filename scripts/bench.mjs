import { continueOnPinnedNode, install, isOnPinnedNode } from "./support/install.mjs";
import { main } from "./support/main.mjs";
import { Trouble } from "./support/trouble.mjs";

// npm run bench -- <name> [--json] [--small], and for dashboard [--max EVENTS]

await main(async () => {
  // Progress is printed to stderr: stdout has the result only.
  console.log = console.error;
  await install();
  if (!isOnPinnedNode()) return continueOnPinnedNode();
  const { benches } = await import("./support/benches.mjs");
  const [name = "", ...options] = process.argv.slice(2);
  const others = options.filter((option) => option !== "--json" && option !== "--small");
  const isMax = name === "dashboard" && others[0] === "--max" && Number(others[1]) > 0;
  if (!Object.hasOwn(benches, name) || others.length > (isMax ? 2 : 0)) {
    const names = Object.keys(benches).join(" or ");
    throw new Trouble(
      `Say which bench: npm run bench -- ${names} [--json] [--small] (dashboard: [--max EVENTS])`,
    );
  }
  const { generateCode } = await import("./support/build.mjs");
  await generateCode();
  return benches[name](options);
});

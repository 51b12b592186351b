import { continueOnPinnedNode, install, isOnPinnedNode } from "./support/install.mjs";
import { main } from "./support/main.mjs";
import { Trouble } from "./support/trouble.mjs";

// npm run bench -- <name> [--json], and for dashboard [--max EVENTS]

await main(async () => {
  // What is printed on the way is for people: stdout holds the result and nothing else.
  console.log = console.error;
  await install();
  if (!isOnPinnedNode()) return continueOnPinnedNode();
  const { benches } = await import("./support/benches.mjs");
  const [name = "", ...options] = process.argv.slice(2);
  const rest = options.filter((option) => option !== "--json");
  const isMax = name === "dashboard" && rest[0] === "--max" && Number(rest[1]) > 0;
  if (!(name in benches) || rest.length > (isMax ? 2 : 0)) {
    const names = Object.keys(benches).join(" or ");
    throw new Trouble(
      `Say which bench: npm run bench -- ${names} [--json] (dashboard: [--max EVENTS])`,
    );
  }
  const { generateCode } = await import("./support/build.mjs");
  await generateCode();
  return benches[name](options);
});

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { importFiles } from "@/lib/network/imports/import-files.data";
import { runCommand } from "@/scripts/command-line";

const USAGE =
  "Usage: npm run import:divisions -- FILE… [--only CODE,…] [--except CODE,…] [--centers-only CODE,…] [--with-quasi-units]";

await runCommand(run, USAGE);

async function run(): Promise<string> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: "string", multiple: true, default: [] },
      except: { type: "string", multiple: true, default: [] },
      "centers-only": { type: "string", multiple: true, default: [] },
      "with-quasi-units": { type: "boolean", default: false },
    },
  });
  if (positionals.length === 0) return USAGE;
  const { added, unchanged, leftOut } = await importFiles({
    files: positionals.map((path) => ({ name: basename(path), bytes: readFileSync(path) })),
    only: codes(values.only),
    except: codes(values.except),
    centersOnly: codes(values["centers-only"]),
    withQuasiUnits: values["with-quasi-units"],
  });
  return `✔ ${added} places added, ${unchanged} were there already, ${leftOut} rows left out.`;
}

function codes(given: string[]): string[] {
  return given.flatMap((list) => list.split(",")).filter(Boolean);
}

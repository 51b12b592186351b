import autocannon from "autocannon";
import { demoPages } from "@/tests/bench/pages/demo-pages";
import { fetchHtml, pageAt, type Page } from "@/tests/bench/pages/page";
import { scriptKilobytes } from "@/tests/bench/pages/scripts";
import { measureStaleness } from "@/tests/bench/pages/staleness";
import { countStatements } from "@/tests/bench/pages/statements";
import { report, rounded } from "@/tests/bench/support/report";
import { median, medianRound } from "@/tests/bench/support/rounds";
import { sized } from "@/tests/bench/support/size";

// npm run bench -- pages: how fast, how heavy and how talkative the pages are that people see
// most, beside an empty dynamic page of the same build; and how long the public ones stay behind.

const ROUNDS = sized(5, 1);
const SECONDS = sized(1.5, 0.3);
const CONNECTIONS = 8;

const empty = pageAt(sized("/empty", "/sign-in"));
const pages = await demoPages();
const statements = await countStatements(pages);
for (const page of [empty, ...pages]) await measureSpeed(page);

const floors: number[] = [];
const rows = [];
for (const [index, page] of pages.entries()) {
  const { measured, floor, ratio } = await medianRound({
    rounds: ROUNDS,
    measured: () => measureSpeed(page),
    floor: () => measureSpeed(empty),
  });
  floors.push(floor);
  rows.push({
    path: page.path,
    requestsPerSecond: rounded(measured),
    ratioToEmptyPage: rounded(ratio),
    jsKilobytesGz: await scriptKilobytes(page),
    sqlStatements: statements[index],
  });
}
const { staleSeconds, staleSecondsUnheard, isStaleAfterQuiet } = await measureStaleness();
report({
  emptyPageRequestsPerSecond: rounded(median(floors, (speed) => speed)),
  staleSeconds: rounded(staleSeconds),
  staleSecondsUnheard: rounded(staleSecondsUnheard),
  isStaleAfterQuiet,
  pages: rows,
});

/** Requests per second. */
async function measureSpeed(page: Page): Promise<number> {
  await fetchHtml(page);
  const { url, headers } = page;
  const { requests, duration, errors, non2xx } = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  if (errors + non2xx > 0) throw new Error(`${url} failed ${errors + non2xx} times`);
  return requests.total / duration;
}

/** What is counted; each is a column of `counts`, defined by the view `event_counts` of the migrations. */
export const MEASURES = [
  "asked",
  "askedByWeb",
  "askedByPhone",
  "askedByCounter",
  "askedByCard",
  "nowSubmitted",
  "nowApproved",
  "nowRejected",
  "nowDispatched",
  "nowAccepted",
  "nowSupplied",
  "nowInService",
  "nowServed",
  "nowRated",
  "nowUnrated",
  "nowCancelled",
  "answersKept",
  "answersBroken",
  "promisesKept",
  "promisesBroken",
  "servedOnce",
  "ratedOnce",
  "redone",
  "grade1",
  "grade2",
  "grade3",
  "grade4",
  "grade5",
  "services",
  "servedOldPeople",
  "servedChildren",
  "servedDisabled",
  "servedNeedy",
  "servedOthers",
  "minutes",
  "overdues",
  "volunteers",
  "teams",
  "activeVolunteers",
] as const;

export type Measure = (typeof MEASURES)[number];

export type Counts = Record<Measure, number>;

export const NO_COUNTS = Object.fromEntries(MEASURES.map((name) => [name, 0])) as Counts;

export function addCounts(all: Counts[]): Counts {
  const sum = { ...NO_COUNTS };
  for (const counts of all) for (const name of MEASURES) sum[name] += counts[name];
  return sum;
}

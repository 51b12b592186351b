import { afterAll, vi } from "vitest";

// Runs before each file of tests. The files of one process share its modules and its clock: what one
// of them replaces is put back when it ends, or the next would wait for a clock that stands still.

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

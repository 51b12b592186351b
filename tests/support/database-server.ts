import type { TestProject } from "vitest/node";
import { startTestServer } from "@/scripts/support/test-database.mjs";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: string;
  }
}

/** One server for all integration tests of a run. */
export default async function setup(project: TestProject) {
  const { server, stop } = await startTestServer();
  project.provide("databaseServer", server);
  return stop;
}

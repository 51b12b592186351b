import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";

/**
 * Whether the framework can read where in the pages its script in the browser is. Its own function
 * decides, since it answers 500 to what that does not understand.
 * @param {import("node:http").IncomingMessage} request
 */
export function hasReadableState({ headers }) {
  try {
    parseAndValidateFlightRouterState(headers["next-router-state-tree"]);
    return true;
  } catch {
    return false;
  }
}

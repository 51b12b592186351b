import { useSyncExternalStore } from "react";

/** Whether the component runs in a browser; false while the server, or the browser for the first time, renders it. */
export function useIsBrowser(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}

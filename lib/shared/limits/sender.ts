/** Where a form comes from, as far as limits need to know. */
export type Sender = {
  /** See networkOf; null if it is not known. */
  network: string | null;
  /** The browser, if it has signed in or confirmed a phone before. */
  device: Device | null;
};

/** `known` are digests of the accounts and phones that were proven from this browser, the last first. */
export type Device = { id: string; known: string[] };

export const UNKNOWN_SENDER: Sender = { network: null, device: null };

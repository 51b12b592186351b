/** A message on its way to one person. */
export type Message = {
  deliveryId: string;
  /** Phone, e-mail address, or id of a push subscription. */
  address: string;
  title: string;
  text: string;
  /** The page it leads to, absolute. */
  link: string;
};

/** What carries messages out of the house. Throws GatewayError if it does not. */
export type Gateway = (message: Message) => Promise<void>;

/** The gateway said no, or nothing. */
export class GatewayError extends Error {
  constructor(
    message: string,
    /**
     * LATER: it was not sent and may be tried again. NEVER: another try would be in vain as well,
     * there is no such number, no such browser any more. UNKNOWN: it may have been sent.
     */
    readonly outcome: "LATER" | "NEVER" | "UNKNOWN",
  ) {
    super(message);
    this.name = "GatewayError";
  }
}

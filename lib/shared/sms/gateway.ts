/** A message on its way to one person. */
export type Message = {
  deliveryId: string;
  /** Phone, e-mail address, or id of a push subscription. */
  address: string;
  title: string;
  text: string;
  /** The absolute URL of the page it is about. */
  link: string;
};

/** Sends a message by a service outside. Throws GatewayError if that fails. */
export type Gateway = (message: Message) => Promise<void>;

/** The gateway refused the message or did not answer. */
export class GatewayError extends Error {
  constructor(
    message: string,
    /**
     * LATER: not sent, may be tried again. NEVER: not sent, and another try would fail too, because
     * the number or the browser does not exist. UNKNOWN: it may have been sent.
     */
    readonly outcome: "LATER" | "NEVER" | "UNKNOWN",
  ) {
    super(message);
    this.name = "GatewayError";
  }
}

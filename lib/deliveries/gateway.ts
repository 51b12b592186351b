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

/** The gateway said no. */
export class GatewayError extends Error {
  constructor(
    message: string,
    /** Another try would be in vain as well: no such number, no such browser any more. */
    readonly isFinal: boolean,
  ) {
    super(message);
    this.name = "GatewayError";
  }
}

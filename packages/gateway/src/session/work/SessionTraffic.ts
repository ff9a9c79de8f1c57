/** A connection as far as bytes are counted. */
interface Counted {
  readonly bytesReceived: number;
  readonly bytesSent: number;
}

/** As it is kept over a restart. */
export interface KeptTraffic {
  readonly lastReceivedAt: number;
  readonly recentBytes: number;
  readonly received: number;
  readonly sent: number;
}

/** What the sockets of a session carried, over all pages and reconnects [SES16, SES17]. */
export class SessionTraffic {
  readonly #open = new Set<Counted>();
  #received = 0;
  #sent = 0;
  #lastReceivedAt = Date.now();
  #recentBytes = 0;

  /** What the session's sockets carried and when it was heard last, for a restart. */
  get kept(): KeptTraffic {
    const { lastReceivedAt, recentBytes, bytesFromClient: received, bytesToClient: sent } = this;
    return { lastReceivedAt, recentBytes, received, sent };
  }

  /** Goes on counting where a gateway before this one ended. */
  restore({ lastReceivedAt, recentBytes, received, sent }: KeptTraffic): void {
    this.#lastReceivedAt = lastReceivedAt;
    this.#recentBytes = recentBytes;
    this.#received = received;
    this.#sent = sent;
  }

  opened(connection: Counted): void {
    this.#open.add(connection);
  }

  closed(connection: Counted): void {
    if (!this.#open.delete(connection)) return;
    this.#received += connection.bytesReceived;
    this.#sent += connection.bytesSent;
  }

  /** Something arrived: `bytes` as on the wire, frame header included. */
  heard(bytes: number): void {
    this.#lastReceivedAt = Date.now();
    this.#recentBytes = bytes;
  }

  get lastReceivedAt(): number {
    return this.#lastReceivedAt;
  }

  /** Bytes of the last message that arrived. */
  get recentBytes(): number {
    return this.#recentBytes;
  }

  get bytesFromClient(): number {
    let total = this.#received;
    for (const connection of this.#open) total += connection.bytesReceived;
    return total;
  }

  get bytesToClient(): number {
    let total = this.#sent;
    for (const connection of this.#open) total += connection.bytesSent;
    return total;
  }
}

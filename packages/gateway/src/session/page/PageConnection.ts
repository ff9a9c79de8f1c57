import type { CloseReason } from "@sightline/model";

/** The other end of a page, as the session knows it: it can be written to, asked for life, and closed [SES5]. */
export interface PageConnection {
  send(text: string): void;
  close(reason: CloseReason, message: string): void;
  /** True when the other end answered within the time. */
  probe(timeoutMs: number): Promise<boolean>;
  /** Bytes received on the wire since the upgrade, frame headers included. */
  readonly bytesReceived: number;
  readonly bytesSent: number;
}

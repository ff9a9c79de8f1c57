import type { SessionRegistry } from "../SessionRegistry.ts";

/** What pages and gateway told one another since the gateway started. */
export function trafficTotals(
  { totals, ended }: SessionRegistry,
  messages: { readonly sent: number; readonly received: number },
) {
  return {
    bytesFromClients: totals.bytesFromClients,
    bytesToClients: totals.bytesToClients,
    messagesFromClients: messages.received,
    messagesToClients: messages.sent,
    refusedMessages: totals.refused,
    slowedReads: totals.slowed,
    sessionsOpened: totals.sessions,
    sessionsEnded: ended.counts,
  };
}

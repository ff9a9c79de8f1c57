export { type Boot, readBoot } from "./boot.ts";
export { ensureSession } from "./ensureSession.ts";
export { type ConnectionState, GatewaySocket, type GatewaySocketOptions, type LostInput } from "./GatewaySocket.ts";
export { type Input, Outbox } from "./Outbox.ts";
export { documentNonce, rememberedPageId, rememberPageId } from "./pageIdentity.ts";
export { randomId } from "./randomId.ts";
export { reconnectDelay } from "./reconnectDelay.ts";
export { startHeartbeat } from "./startHeartbeat.ts";

import { expect, test } from "vitest";
import { BoundArguments } from "../define.ts";
import { type MessageNeeds, messageFunctions } from "./messages.ts";

/** Two open sessions of a project, told apart by the address of their client. */
function needsOf(delivered: string[]): MessageNeeds {
  const project = { name: "Plant", gatewayHandler: () => undefined, sessionHandler: () => ({ where: {} }) };
  const session = (address: string) => ({ id: address, project, client: { address } });
  const dispatch = ({ sessionId }: { sessionId: string }) => {
    delivered.push(sessionId);
    return { done: true };
  };
  return {
    sessions: { live: [session("10.0.0.1"), session("10.0.0.2")] },
    commands: { dispatch },
    project: () => project,
  } as never;
}

test("[SYS94] sendMessage with hostName reaches the sessions whose client has that address, without it all", () => {
  const delivered: string[] = [];
  const send = messageFunctions(needsOf(delivered)).find(({ signature }) => signature.name === "system.util.sendMessage");
  const call = (hostName: string | null) => {
    const args = ["Plant", "note", {}, "S", null, null, null, hostName, null];
    const request = { name: "system.util.sendMessage", args, context: { project: "Plant" }, token: "t" };
    send?.run(new BoundArguments(send.signature.params, request));
    return delivered.splice(0);
  };
  expect(call("10.0.0.2")).toEqual(["10.0.0.2"]);
  expect(call("10.0.0.3")).toEqual([]);
  expect(call(null)).toEqual(["10.0.0.1", "10.0.0.2"]);
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  bind,
  flex,
  freePort,
  kernelBytes,
  label,
  on,
  parseSocketStatistics,
  temporaryFolder,
  view,
  writeProject,
} from "./index.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe("writeProject", () => {
  test("writes the original's own layout", () => {
    const folder = temporaryFolder("project");
    folders.push(folder);
    const root = flex("root", {
      children: [
        label("Text", { config: { "props.text": bind.expression("1 + 1") }, events: on("dom.onClick", "self.props.text = ''") }),
      ],
    });
    writeProject(folder, { views: { "Pages/Home": view(root) }, libraries: { "shared/util": "x = 1\n" } });
    const read = (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8"));
    const perspective = "com.inductiveautomation.perspective";
    expect(read(`${perspective}/page-config/config.json`).pages).toEqual({ "/": { viewPath: "Pages/Home", title: "" } });
    expect(read(`${perspective}/views/Pages/Home/view.json`).root.children[0]).toMatchObject({
      type: "ia.display.label",
      propConfig: { "props.text": { binding: { type: "expr", config: { expression: "1 + 1" } } } },
      events: { dom: { onClick: { type: "script", config: { script: "\tself.props.text = ''" } } } },
    });
    expect(read(`${perspective}/views/Pages/Home/resource.json`).files).toEqual(["view.json"]);
    expect(existsSync(join(folder, "ignition/script-python/shared/util/code.py"))).toBe(true);
  });
});

describe("kernelBytes", () => {
  test("reads counters that are there and those that are not", () => {
    const text = [
      "0      0      127.0.0.1:8088 127.0.0.1:40000 cubic wscale:7,7 rto:201 bytes_sent:12 bytes_acked:10 bytes_received:345 segs_out:4",
      "0      0      [::1]:8088 [::1]:40001 cubic wscale:7,7 rto:201 segs_out:1",
    ];
    expect(parseSocketStatistics(text.join("\n"))).toEqual([
      { peerPort: 40000, received: 345, sent: 10 },
      { peerPort: 40001, received: 0, sent: 0 },
    ]);
  });

  test("agrees with what was written to a real connection", async () => {
    const server = createServer().listen(await freePort(), "127.0.0.1");
    await once(server, "listening");
    const address = server.address() as { port: number };
    const client = spawn(process.execPath, [
      "-e",
      `require("net").connect(${address.port},"127.0.0.1").write(Buffer.alloc(777)); setInterval(() => {}, 1e6)`,
    ]);
    const [socket] = (await once(server, "connection")) as [Socket];
    let received = 0;
    while (received < 777) received += ((await once(socket, "data")) as [Buffer])[0].length;
    expect(kernelBytes(address.port)).toEqual([{ peerPort: socket.remotePort, received: 777, sent: 0 }]);
    client.kill();
    socket.destroy();
    server.close();
  });
});

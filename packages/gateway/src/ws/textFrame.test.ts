import { PassThrough, type Writable } from "node:stream";
import { expect, test } from "vitest";
import * as library from "ws";
import { textFrame } from "./textFrame.ts";

/** The library's parser, which its types leave out. */
const { Receiver } = library as unknown as { readonly Receiver: new (options: { isServer: boolean }) => Writable };

/** Reads frames with the library's own parser, as a browser would. */
async function read(frames: readonly Buffer[]): Promise<string[]> {
  const receiver = new Receiver({ isServer: false });
  const texts: string[] = [];
  receiver.on("message", (data: Buffer, isBinary: boolean) => texts.push(isBinary ? "binary" : data.toString()));
  const stream = new PassThrough();
  stream.pipe(receiver);
  for (const frame of frames) stream.write(frame);
  stream.end();
  await new Promise((resolve) => receiver.once("finish", resolve));
  return texts;
}

test("[SES6] a frame reads back as its text, whatever its length and letters", async () => {
  const texts = ["", "a", "x".repeat(125), "y".repeat(126), "ä€😀".repeat(30_000), "z".repeat(65_535), "z".repeat(65_536)];
  expect(await read(texts.map(textFrame))).toEqual(texts);
});

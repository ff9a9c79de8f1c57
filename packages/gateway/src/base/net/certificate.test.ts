import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { type CertificateFiles, readCertificate, watchCertificate } from "./certificate.ts";

let files: CertificateFiles;
beforeEach(() => {
  files = { folder: mkdtempSync(join(tmpdir(), "sightline-https-")), certFile: "gateway.crt", keyFile: "gateway.key" };
});

test("[STA14] a file that is missing or no certificate is told by its name", () => {
  expect(() => readCertificate(files)).toThrow(/gateway\.crt/);
  write("not a certificate");
  expect(() => readCertificate(files)).toThrow(/gateway\.crt and gateway\.key are not a certificate and its key/);
});

test("[STA14] a changed file that cannot be used is refused, and nothing is applied", async () => {
  write("first");
  let applied = 0;
  let stop = async () => {};
  const refused = new Promise<Error>((resolve) => {
    stop = watchCertificate(files, { apply: () => applied++, refused: resolve });
  });
  const writing = setInterval(() => write(`changed ${Math.random()}`), 400);
  expect((await refused).message).toContain("gateway.crt");
  clearInterval(writing);
  await stop();
  expect(applied).toBe(0);
});

function write(text: string): void {
  for (const name of [files.certFile, files.keyFile]) writeFileSync(join(files.folder, name), text);
}

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createSecureContext } from "node:tls";
import { watchFiles } from "../watchFiles.ts";

/** Certificate and key in PEM form. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Where they are, as `https` in gateway.json names them; relative paths start at `folder`. */
export interface CertificateFiles {
  readonly certFile: string;
  readonly keyFile: string;
  readonly folder: string;
}

/** Reads a certificate and its key. Throws an error that names the file, or says that the two do not belong together. */
export function readCertificate({ certFile, keyFile, folder }: CertificateFiles): Certificate {
  const certificate = { cert: readFileSync(resolve(folder, certFile)), key: readFileSync(resolve(folder, keyFile)) };
  try {
    createSecureContext(certificate);
  } catch (error) {
    throw new Error(
      `https: ${certFile} and ${keyFile} are not a certificate and its key in PEM form: ${(error as Error).message}`,
    );
  }
  return certificate;
}

export interface CertificateUse {
  /** Takes a new certificate into use: `(c) => server.setSecureContext(c)`. */
  apply(certificate: Certificate): void;
  /** Hears why a changed file is not used; the certificate in use stays. */
  refused(error: Error): void;
}

/** Takes a certificate into use each time its files change, a moment later, since they change one after the other. Answers how to stop. */
export function watchCertificate(files: CertificateFiles, use: CertificateUse): () => Promise<void> {
  const paths = [files.certFile, files.keyFile].map((path) => resolve(files.folder, path));
  let timer: NodeJS.Timeout | undefined;
  const stop = watchFiles({
    paths,
    options: {},
    changed: () => {
      clearTimeout(timer);
      timer = setTimeout(() => reload(files, use), 200);
    },
    failed: (error) => use.refused(error as Error),
  });
  return () => {
    clearTimeout(timer);
    return stop();
  };
}

function reload(files: CertificateFiles, use: CertificateUse): void {
  try {
    use.apply(readCertificate(files));
  } catch (error) {
    use.refused(error as Error);
  }
}

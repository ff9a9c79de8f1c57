import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "@sightline/model";
import type { DataFolder, TagFile } from "../base/DataFolder.ts";
import type { Log } from "../base/log.ts";
import type { TagStore } from "../tags/index.ts";

type Edit = (root: JsonObject) => JsonObject;

/** Edits of one provider that its file has not got yet. */
interface Waiting {
  readonly edits: Edit[];
  /** The content of the file with them. */
  root: JsonObject;
  timer?: NodeJS.Timeout;
  storing?: Promise<void>;
  /** Why the last write failed: each reason is logged once. */
  fault?: string;
}

/** The shortest time between two writes of one file, in milliseconds: scripts may change tags many times a second. */
const pauseMs = 1_000;

interface StoredTagsNeeds {
  readonly data: DataFolder;
  readonly log: Pick<Log, "error">;
  /** Takes the export of a provider into use that somebody else changed. */
  load(provider: string, root: JsonObject): void;
}

/**
 * Tag exports in `config/tags`. Edits are made to what a file has when it is written, so that nothing is lost of what somebody
 * edits at the same time; edits that cannot be written wait until they can [SYS81].
 */
export class StoredTags implements TagStore {
  readonly #waiting = new Map<string, Waiting>();

  constructor(private readonly needs: StoredTagsNeeds) {}

  read(provider: string): JsonObject | undefined {
    return this.#waiting.get(provider)?.root ?? this.#content(provider) ?? (provider === "default" ? {} : undefined);
  }

  edit<T>(provider: string, change: (root: JsonObject) => { readonly root: JsonObject; readonly result: T }): T {
    const { root, result } = change(this.read(provider) ?? {});
    const waiting = this.#waiting.get(provider) ?? { edits: [], root };
    waiting.root = root;
    waiting.edits.push((content) => change(content).root);
    this.#waiting.set(provider, waiting);
    this.#store(provider, waiting);
    return result;
  }

  /** The file of a provider has other content. */
  fileChanged(provider: string): void {
    const waiting = this.#waiting.get(provider);
    if (waiting?.storing) return;
    this.#reload(provider, waiting);
  }

  /** Writes what is not written yet. */
  async close(): Promise<void> {
    for (const [provider, waiting] of this.#waiting) {
      clearTimeout(waiting.timer);
      await waiting.storing;
      if (waiting.edits.length > 0) await this.#write(provider, waiting);
    }
  }

  #content(provider: string): JsonObject | undefined {
    return this.needs.data.tagProviders().get(provider)?.current as JsonObject | undefined;
  }

  #reload(provider: string, waiting: Waiting | undefined): void {
    const content = this.#content(provider);
    if (!content) return;
    const root = waiting ? waiting.edits.reduce((edited, edit) => edit(edited), content) : content;
    if (waiting) waiting.root = root;
    this.needs.load(provider, root);
  }

  #store(provider: string, waiting: Waiting): void {
    if (waiting.storing || waiting.timer) return;
    waiting.storing = this.#write(provider, waiting).finally(() => {
      delete waiting.storing;
      waiting.timer = setTimeout(() => this.#paused(provider, waiting), pauseMs).unref();
    });
  }

  #paused(provider: string, waiting: Waiting): void {
    delete waiting.timer;
    if (waiting.edits.length > 0) this.#store(provider, waiting);
    else this.#waiting.delete(provider);
  }

  async #write(provider: string, waiting: Waiting): Promise<void> {
    const { edits } = waiting;
    const count = edits.length;
    try {
      const file = this.#file(provider);
      const before = file.current;
      let others = false;
      await file.update((content) => {
        others = content !== before;
        return edits.slice(0, count).reduce((root, edit) => edit(root), content as JsonObject) as typeof content;
      });
      edits.splice(0, count);
      delete waiting.fault;
      if (others) this.#reload(provider, waiting);
    } catch (error) {
      this.#failed(provider, waiting, error);
    }
  }

  #failed(provider: string, waiting: Waiting, error: unknown): void {
    const { message } = error as Error;
    if (waiting.fault !== message)
      this.needs.log.error({ err: error, provider }, "changes of tags could not be written; they hold, and are tried again");
    waiting.fault = message;
  }

  #file(provider: string): TagFile {
    const { data } = this.needs;
    const known = data.tagProviders().get(provider);
    if (known) return known;
    writeFileSync(join(data.tagsPath, `${provider}.json`), "{}\n", { flag: "wx" });
    data.refresh();
    return data.tagProviders().get(provider) as TagFile;
  }
}

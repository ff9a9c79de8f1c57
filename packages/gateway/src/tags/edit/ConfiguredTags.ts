import { type JsonObject, type Quality, quality } from "@sightline/model";
import type { ProviderStatus, TagProvider, TagWrite } from "../model/TagProvider.ts";
import type { TagManager, TagNode, TagValue } from "../model/types.ts";
import type { TagEditor } from "./TagEditor.ts";

/** Where a configured provider has its tags. */
export interface ConfiguredTagsNeeds {
  readonly tags: TagManager;
  readonly editor: Pick<TagEditor, "configuration">;
}

/** The configured tags of one provider, as other gateways and devices' tags see them [TAG60]. */
export class ConfiguredTags implements TagProvider {
  readonly #stops = new Set<() => void>();
  #closed = false;

  constructor(
    readonly name: string,
    private readonly needs: ConfiguredTagsNeeds,
  ) {}

  get status(): ProviderStatus {
    return this.#closed ? { state: "closed", message: this.#closedMessage } : { state: "connected" };
  }

  get #closedMessage(): string {
    return `The tag provider ${this.name} is closed.`;
  }

  async browse(path: string): Promise<readonly TagNode[]> {
    return this.#closed ? [] : this.needs.tags.browse(this.#full(path));
  }

  async read(paths: readonly string[]): Promise<readonly TagValue[]> {
    if (this.#closed) return paths.map(() => this.#notConnected());
    return this.needs.tags.readAll(paths.map((path) => this.#full(path)));
  }

  async write(writes: readonly TagWrite[]): Promise<readonly Quality[]> {
    if (this.#closed) return writes.map(() => this.#notConnected().quality);
    return Promise.all(writes.map(({ path, value }) => this.needs.tags.write(this.#full(path), value)));
  }

  subscribe(path: string, changed: (value: TagValue) => void): () => void {
    if (this.#closed) {
      changed(this.#notConnected());
      return () => undefined;
    }
    const end = this.needs.tags.subscribe(this.#full(path), changed);
    changed(this.needs.tags.read(this.#full(path)));
    const lost = () => changed(this.#notConnected());
    this.#stops.add(end).add(lost);
    return () => {
      this.#stops.delete(lost);
      if (this.#stops.delete(end)) end();
    };
  }

  async configuration(path: string): Promise<JsonObject | undefined> {
    return this.#closed ? undefined : this.needs.editor.configuration(this.#full(path));
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const stop of this.#stops) stop();
    this.#stops.clear();
  }

  #full(path: string): string {
    return `[${this.name}]${path}`;
  }

  #notConnected(): TagValue {
    return { value: null, quality: quality("Bad_NotConnected", this.#closedMessage), timestamp: Date.now(), float: false };
  }
}

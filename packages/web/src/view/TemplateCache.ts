import type { ClientTemplate } from "@sightline/model";
import { type LoadedTemplate, loadTemplate } from "./LoadedTemplate.ts";

const attempts = 4;
const pauseMs = 400;

/** The templates of this page, by content hash, so that none is fetched twice. */
export class TemplateCache {
  #loaded = new Map<string, LoadedTemplate>();
  #coming = new Map<string, Promise<LoadedTemplate>>();

  /** @param project its name, not encoded. */
  constructor(private readonly project: string) {}

  get(hash: string): LoadedTemplate | undefined {
    return this.#loaded.get(hash);
  }

  /** @throws Error if the gateway does not return it after several attempts. */
  load(hash: string): Promise<LoadedTemplate> {
    let coming = this.#coming.get(hash);
    if (!coming) {
      coming = this.#fetch(hash);
      this.#coming.set(hash, coming);
      coming.catch(() => this.#coming.delete(hash));
    }
    return coming;
  }

  async #fetch(hash: string, attempt = 1): Promise<LoadedTemplate> {
    const url = `/data/perspective/view/${encodeURIComponent(this.project)}/${encodeURIComponent(hash)}`;
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return this.#keep(hash, (await response.json()) as ClientTemplate);
    if (attempt >= attempts || response?.status === 403) {
      throw new Error(`The view could not be fetched (${response ? `status ${response.status}` : "no connection"})`);
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
    return this.#fetch(hash, attempt + 1);
  }

  #keep(hash: string, template: ClientTemplate): LoadedTemplate {
    const loaded = loadTemplate(template);
    this.#loaded.set(hash, loaded);
    return loaded;
  }
}

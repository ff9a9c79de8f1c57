import { Float, formatPath, type PropertyPath, type PropertyValue } from "@sightline/model";
import { getOrMake } from "../base/getOrMake.ts";

/** The longest text that a place caches, in characters. */
const longestKept = 65_536;

/** A visible property of a view, one object for all instances, which caches the encoding of its last value. */
export class ClientPlace {
  #value: PropertyValue | undefined;
  #text: string | undefined;

  constructor(
    readonly component: number,
    readonly path: PropertyPath,
  ) {}

  /** The cached text of a change to this value, if it was the last one. */
  textOf(value: PropertyValue | undefined): string | undefined {
    return sameToken(this.#value, value) ? this.#text : undefined;
  }

  /** Caches the text of a change to this value and returns it. */
  keep(value: PropertyValue | undefined, text: string): string {
    const short = text.length <= longestKept;
    this.#value = short ? value : undefined;
    this.#text = short ? text : undefined;
    return text;
  }
}

/** Compares by identity, but floats by value, because each binding wraps them anew. */
function sameToken(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  return Object.is(a, b) || (a instanceof Float && b instanceof Float && Object.is(a.value, b.value));
}

const newPlaces = () => new WeakMap<PropertyPath, ClientPlace>();

/** The limit of remembered places; scripts may write any number of paths. */
const maximumPlaces = 10_000;

/** The places of one view, found by path object first and by path text otherwise. */
export class ClientPlaces {
  readonly #byPath = new Map<number, WeakMap<PropertyPath, ClientPlace>>();
  readonly #byText = new Map<string, ClientPlace>();

  at(component: number, path: PropertyPath): ClientPlace {
    const known = getOrMake(this.#byPath, component, newPlaces);
    const found = known.get(path);
    if (found) return found;
    const place = this.#called(component, path);
    known.set(path, place);
    return place;
  }

  #called(component: number, path: PropertyPath): ClientPlace {
    if (this.#byText.size >= maximumPlaces) this.#byText.clear();
    return getOrMake(this.#byText, `${component} ${formatPath(path)}`, () => new ClientPlace(component, path));
  }
}

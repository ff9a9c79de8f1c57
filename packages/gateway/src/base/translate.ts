import type { Answer } from "@sightline/expression";
import { quality } from "@sightline/model";

/** What `translate` answers: the term itself, since the gateway holds no translations; it refuses to name a language [EXP27]. */
export function translate(term: string, locale: string | undefined): Answer<string> {
  if (locale === undefined) return term;
  return quality("Bad_Unsupported", `translate(term, "${locale}") is not supported: this gateway holds no translations`);
}

import { at, type FunctionDefinition, simple } from "../define/defineFunction.ts";
import { answered } from "../evaluation/answered.ts";
import { toText } from "../values/values.ts";

/** Translation of terms [EXP27]. */
export const translationFunctions: readonly FunctionDefinition[] = [
  simple(
    ["translate(term: string, [locale: string]): string", "The translation of a term; the term itself where there is none."],
    (args, evaluation) => {
      const locale = args.length > 1 ? toText(at(args, 1), evaluation) : undefined;
      return answered(evaluation.scope.translate(toText(at(args, 0), evaluation), locale));
    },
  ),
];

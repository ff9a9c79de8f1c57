import { join } from "node:path";
import { type FunctionDescription, type FunctionParameter, functionDescriptions } from "@sightline/expression";
import { expect, test } from "vitest";

const page = join(import.meta.dirname, "../../docs/guide/expression-functions.md");

const introduction = `# Expression functions

The functions that expression bindings, expression transforms and expression tags can call, by family. Names ignore case; parameters
in brackets are optional, and \`...\` takes any number of arguments. The rules are in [EXP](../spec/EXP.md).

Made from the registry of \`packages/expression\`: \`npx vitest run -u tests/spec/expressionReference.test.ts\` writes it anew.
`;

function referencePage(): string {
  const families = [...new Set(functionDescriptions.map(({ family }) => family))].sort();
  return [introduction, ...families.map(familySection)].join("\n");
}

function familySection(family: string): string {
  const functions = functionDescriptions.filter((each) => each.family === family);
  return `## ${family}\n\n${functions.map(line).join("\n")}\n`;
}

function line({ name, parameters, result, summary }: FunctionDescription): string {
  return `- \`${name}(${parameters.map(parameterText).join(", ")}): ${result}\`: ${summary}`;
}

function parameterText({ name, type, kind }: FunctionParameter): string {
  const text = `${name}: ${type}`;
  return kind === "optional" ? `[${text}]` : kind === "rest" ? `...${text}` : text;
}

test("[EXP25] the guide lists every function as the registry declares it", async () => {
  await expect(referencePage()).toMatchFileSnapshot(page);
});

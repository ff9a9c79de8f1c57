import { dirname, join } from "node:path";
import { isMain } from "./lib/isMain.mjs";
import { filesBelow, isTest, parseFile, report, shown, walk } from "./lib/source.mjs";

const limits = { functionLines: 60, fileLines: 500, parameters: 3, classLines: 300, classMembers: 30, classFields: 20 };
const functions = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
const suites = new Set(["describe", "suite"]);
const tests = new Set([...suites, "test", "it", "bench"]);
const unfinished = new Set(["skip", "only", "todo", "skipIf", "runIf", "fails"]);
const here = dirname(import.meta.dirname);

/**
 * What is over the budgets of the code style, one line each. A comment `// budget: parser` (any word that says why) right
 * above a function or class exempts it; above the first statement of a file it allows `any` in a parser of outside data.
 */
export function checkBudgets(root) {
  const files = ["packages", "tests", "scripts", "bin"].flatMap((folder) => filesBelow(join(root, folder), /\.(ts|tsx|mjs)$/));
  return files.flatMap((path) => checkFile(path).map((fault) => `${shown(root, path)}${fault}`));
}

function checkFile(path) {
  const file = parseFile(path);
  const found = [];
  const lines = file.text.split("\n").length - 1;
  if (lines > limits.fileLines) found.push(`: ${lines} lines; a file has at most ${limits.fileLines}`);
  const exempt = exemptLines(file);
  walk(file.program, (node, parent) => {
    const faults = [
      functionFault(file, node, parent),
      ...classFaults(file, node),
      anyFault(file, node),
      unfinishedFault(path, node),
      ...testFaults(path, node),
      insecureFault(path, node),
    ];
    for (const fault of faults) {
      const line = file.lineAt(parent?.type === "MethodDefinition" ? parent.start : node.start);
      if (fault && !exempt(line, fault)) found.push(`:${line}: ${fault.text}`);
    }
  });
  return found;
}

function exemptLines(file) {
  const marks = file.comments
    .filter((comment) => /^\s*budget: \w/.test(comment.value))
    .map((comment) => file.lineAt(comment.end));
  const first = file.program.body.length > 0 ? file.lineAt(file.program.body[0].start) : 0;
  const wholeFile = marks.some((line) => line < first);
  return (line, fault) => (fault.kind === "any" && wholeFile) || marks.includes(line) || marks.includes(line - 1);
}

function functionFault(file, node, parent) {
  if (!functions.has(node.type) || !node.body) return undefined;
  const lines = file.lineAt(node.end) - file.lineAt(node.start) + 1;
  if (lines > limits.functionLines && !isSuite(parent)) {
    return { kind: "function", text: `a function of ${lines} lines; it has at most ${limits.functionLines}` };
  }
  const isConstructor = parent?.type === "MethodDefinition" && parent.kind === "constructor";
  const count = node.params.filter((parameter) => parameter.name !== "this").length;
  if (count > limits.parameters && !isConstructor && !isTestCall(parent)) {
    return { kind: "function", text: `${count} parameters; more than ${limits.parameters} become an object` };
  }
  return undefined;
}

/** Members are counted that do something: methods and accessors, functions kept in fields included. */
function classFaults(file, node) {
  if (node.type !== "ClassDeclaration" && node.type !== "ClassExpression") return [];
  const lines = file.lineAt(node.end) - file.lineAt(node.start) + 1;
  const members = node.body.body.filter(({ kind, value }) => kind !== "constructor" && functions.has(value?.type)).length;
  const fields = node.body.body.filter(isField).length + parameterProperties(node);
  const faults = [];
  if (lines > limits.classLines) faults.push(`a class of ${lines} lines; it has at most ${limits.classLines}`);
  if (members > limits.classMembers) faults.push(`a class of ${members} members; it has at most ${limits.classMembers}`);
  if (fields > limits.classFields) faults.push(`a class of ${fields} fields; it has at most ${limits.classFields}`);
  return faults.map((text) => ({ kind: "class", text }));
}

/** What an instance keeps; a function kept in a field counts as a member. */
function isField({ type, static: isStatic, value }) {
  return type === "PropertyDefinition" && !isStatic && !functions.has(value?.type);
}

/** Parameters of the constructor that are fields: `private readonly log`. */
function parameterProperties(node) {
  const made = node.body.body.find(({ kind }) => kind === "constructor");
  return made?.value.params.filter(({ type }) => type === "TSParameterProperty").length ?? 0;
}

/** `describe(…)` groups tests and may be as long as its file. */
function isSuite(call) {
  return call?.type === "CallExpression" && suites.has(rootName(call.callee));
}

/** The function of `test.each(…)(title, function)` takes a row of its table. */
function isTestCall(call) {
  return call?.type === "CallExpression" && tests.has(rootName(call.callee));
}

function rootName(callee) {
  let node = callee;
  while (node.type === "MemberExpression" || node.type === "CallExpression" || node.type === "TaggedTemplateExpression") {
    node = node.object ?? node.callee ?? node.tag;
  }
  return node.name;
}

function anyFault(_file, node) {
  if (node.type !== "TSAnyKeyword") return undefined;
  return { kind: "any", text: "any; give outside data the type unknown and parse it" };
}

function unfinishedFault(path, node) {
  if (!isTest(path) || node.type !== "MemberExpression") return undefined;
  if (!unfinished.has(node.property.name) || !tests.has(rootName(node))) return undefined;
  return { kind: "test", text: `.${node.property.name}; a test runs or is not there` };
}

/** What a browser has in secure contexts only: plants run plain HTTP on host names [SES18]. */
const secureOnly = new Map([
  ["crypto", new Set(["randomUUID", "subtle"])],
  [
    "navigator",
    new Set([
      "clipboard",
      "credentials",
      "geolocation",
      "gpu",
      "locks",
      "mediaDevices",
      "serviceWorker",
      "share",
      "storage",
      "wakeLock",
    ]),
  ],
]);

/** Code of pages that would fail over plain HTTP. */
function insecureFault(path, node) {
  if (isTest(path) || !/[\\/](web|components)[\\/]src[\\/]/.test(path) || node.type !== "MemberExpression") return undefined;
  if (!secureOnly.get(node.object.property?.name ?? node.object.name)?.has(node.property.name)) return undefined;
  return {
    kind: "insecure",
    text: `${node.property.name} is missing where a page is no secure context; pages run over plain HTTP too`,
  };
}

/** What lets a test pass without testing, or depend on how fast a machine is. */
function testFaults(path, node) {
  if (path.endsWith(".bench.ts") || !(isTest(path) || /[\\/](testing|e2e|support)[\\/]/.test(path)) || isHelper(path)) return [];
  const texts = [skipText(node), earlyReturnText(node), clockText(node)];
  return texts.filter((text) => text !== undefined).map((text) => ({ kind: "test", text }));
}

/** The one place a test is skipped from, and measurements, which assert nothing. */
const isHelper = (path) => /packages[\\/]testing[\\/]|tests[\\/]bench[\\/]/.test(path);

/** `context.skip(…)` and `({ skip }) => …`; `needsTool` itself is no test file. */
function skipText(node) {
  const named = node.type === "MemberExpression" ? node.property.name : undefined;
  const taken = node.type === "ObjectPattern" && node.properties.some((each) => each.key?.name === "skip");
  if (!taken && (named !== "skip" || tests.has(rootName(node)))) return undefined;
  return "skips a test; only needsTool of @sightline/testing may, where a tool is missing";
}

/** A bare `return` in the function of a test: what follows was not tested, and nobody is told. */
function earlyReturnText(node) {
  if (node.type !== "CallExpression" || !tests.has(rootName(node.callee)) || suites.has(rootName(node.callee))) return undefined;
  const body = node.arguments.find((each) => functions.has(each.type))?.body;
  return body && hasBareReturn(body) ? "a test that returns early passes untested; use needsTool, or fail" : undefined;
}

function hasBareReturn(node) {
  if (Array.isArray(node)) return node.some(hasBareReturn);
  if (!node || typeof node !== "object" || functions.has(node.type)) return false;
  if (node.type === "ReturnStatement") return node.argument === null;
  return Object.values(node).some((child) => child && typeof child === "object" && hasBareReturn(child));
}

/** Elapsed time: the machine's clock read, or an instant taken from the present one. */
function clockText(node) {
  const called = node.type === "MemberExpression" ? `${node.object.name}.${node.property.name}` : "";
  const elapsed =
    node.type === "BinaryExpression" && node.operator === "-" && isNow(node.left) && node.right.type === "Identifier";
  if (called !== "performance.now" && called !== "process.hrtime" && !elapsed) return undefined;
  return "measures elapsed time; assert an order, a count or a state";
}

function isNow(node) {
  return node.type === "CallExpression" && node.callee.object?.name === "Date" && node.callee.property?.name === "now";
}

if (isMain(import.meta)) report("budgets", checkBudgets(here));

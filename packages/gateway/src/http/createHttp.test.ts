import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestServer, type TestServer } from "./testing/testServer.ts";

let gateway: TestServer;
beforeAll(async () => {
  gateway = await createTestServer();
});
afterAll(() => gateway.server.close());

const first = "11111111-0000-4000-8000-000000000001";
const designer = "1a2b3c4d";
const api = "/data/perspective/api/v1";

interface Scenario {
  readonly title: string;
  readonly request: string;
  readonly scope?: "read" | "control" | "script" | "admin";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object;
  readonly status: number;
  /** Texts the answer must hold. */
  readonly has?: readonly string[];
  /** Texts it must not hold. */
  readonly hasNot?: readonly string[];
  readonly answers?: Readonly<Record<string, string | undefined>>;
  /** What the gateway did; nothing unless said. */
  readonly deeds?: readonly string[];
}

const html = { accept: "text/html" };
const form = { "content-type": "application/x-www-form-urlencoded", origin: "http://localhost:80" };

const pageScenarios: readonly Scenario[] = [
  { title: "[STA20] state is open to everybody", request: "GET /StatusPing", status: 200, has: ['{"state":"RUNNING"}'] },
  {
    title: "[STA20] the home page lists what may be launched",
    request: "GET /",
    status: 200,
    has: ["/data/perspective/client/plant", "1.2.3", "Sign in"],
    hasNot: ["client/hidden"],
  },
  { title: "[STA24] titles are text", request: "GET /", status: 200, has: ["The plant &lt;project&gt;"], hasNot: ["<project>"] },
  {
    title: "[STA25] own pages refuse scripts and frames",
    request: "GET /",
    status: 200,
    answers: { "x-content-type-options": "nosniff", "set-cookie": undefined },
  },
  {
    title: "[STA21] the client document has its boot data and makes no cookie",
    request: "GET /data/perspective/client/plant/pump/3?x=1",
    status: 200,
    has: ['id="sightline-boot"', '"base":"/data/perspective/client/plant"', '"project":"plant"', "\\u003cproject\\u003e"],
    hasNot: ["<!--boot-->"],
    answers: { "set-cookie": undefined, "cache-control": "no-store" },
  },
  {
    title: "[STA21] an unknown project is said to be unknown",
    request: "GET /data/perspective/client/nowhere",
    headers: html,
    status: 404,
    has: ["no project named nowhere"],
  },
  {
    title: "[STA22] a hashed asset is kept for good and compressed",
    request: "GET /assets/web/client-Ab3dE_7x.js",
    headers: { "accept-encoding": "gzip, br" },
    status: 200,
    answers: { "content-encoding": "br", "cache-control": "public, max-age=31536000, immutable", vary: "Accept-Encoding" },
  },
  {
    title: "[STA22] a refused encoding is not sent",
    request: "GET /assets/web/client-Ab3dE_7x.js",
    headers: { "accept-encoding": "br;q=0, gzip" },
    status: 200,
    answers: { "content-encoding": "gzip" },
  },
  {
    title: "[STA22] a plain asset is asked for again",
    request: "GET /assets/web/plain.css",
    status: 200,
    answers: { "cache-control": "no-cache" },
  },
  {
    title: "[STA22] nothing outside of the folder",
    request: "GET /assets/web/..%2Fsecret.txt",
    status: 404,
    hasNot: ["outside of"],
  },
  { title: "[STA22] documents are no assets", request: "GET /assets/web/client.html", status: 404 },
  { title: "[STA22] project styles", request: "GET /data/perspective/style/plant.css", status: 200, has: [".psc-a"] },
  {
    title: "[STA23] a template by its hash",
    request: "GET /data/perspective/view/plant/abc",
    status: 200,
    has: ['{"hash":"abc"}'],
    answers: { "cache-control": "private, max-age=31536000, immutable" },
  },
  { title: "[STA23] a view the session may not open", request: "GET /data/perspective/view/plant/secret", status: 403 },
  { title: "[STA23] a hash nobody knows", request: "GET /data/perspective/view/plant/zzz", status: 404, has: ["Reload"] },
  {
    title: "[STA23] a session cookie on request",
    request: "POST /data/perspective/session/plant",
    headers: { origin: "http://localhost:80" },
    status: 204,
    answers: { "set-cookie": "session=new; Path=/" },
    deeds: ["ensure plant"],
  },
  {
    title: "[STA23] a valid session cookie stays",
    request: "POST /data/perspective/session/plant",
    headers: { cookie: "session=valid" },
    status: 204,
    answers: { "set-cookie": undefined },
    deeds: ["ensure plant"],
  },
  {
    title: "[STA11] another site gets no session cookie",
    request: "POST /data/perspective/session/plant",
    headers: { origin: "http://evil.example" },
    status: 403,
    has: ["evil.example"],
  },
  {
    title: "[STA11] nor does it log anybody in",
    request: "POST /login",
    headers: { ...form, origin: "null" },
    body: "username=anna&password=correct+horse",
    status: 403,
  },
  {
    title: "[STA6] a login to a project reaches its session",
    request: "POST /login",
    headers: form,
    body: "username=billy&password=battery+staple&project=plant&return=/data/perspective/client/plant/a",
    status: 303,
    answers: { location: "/data/perspective/client/plant/a", "set-cookie": "session=rotated; Path=/" },
    deeds: ["login billy plant"],
  },
  {
    title: "[STA6] a wrong password says so and keeps the name",
    request: "POST /login",
    headers: form,
    body: "username=billy&password=wrong&return=/console",
    status: 401,
    has: ["Incorrect username or password", 'value="billy"', 'value="/console"'],
    hasNot: ["wrong"],
    answers: { "set-cookie": undefined },
  },
  {
    title: "[STA10] no way back to another site",
    request: "GET /login?return=//evil.example",
    status: 200,
    hasNot: ["evil"],
  },
  {
    title: "[STA24] nothing of the query becomes HTML",
    request: "GET /login?return=/%22%3E%3Cscript%3E",
    status: 200,
    hasNot: ["<script>", '">"'],
  },
  { title: "[STA21] no login to an unknown project", request: "GET /login?project=nowhere", headers: html, status: 404 },
  {
    title: "[STA6] logging out of a project",
    request: "POST /logout?project=plant",
    headers: { ...form },
    body: "",
    status: 303,
    answers: { location: "/data/perspective/client/plant" },
    deeds: ["logout plant"],
  },
  {
    title: "[STA5] no setup page without its key",
    request: "GET /setup?key=guess",
    headers: html,
    status: 403,
    has: ["setup link"],
  },
  {
    title: "[STA26] the console leads to the login page and back",
    request: "GET /console/sessions?q=a",
    status: 302,
    answers: { location: "/login?return=%2Fconsole%2Fsessions%3Fq%3Da" },
  },
];

const restScenarios: readonly Scenario[] = [
  { title: "[STA31] no token", request: `GET ${api}/sessions/`, status: 401, has: ["NOT_AUTHENTICATED"] },
  {
    title: "[STA31] a bad token, even with a good login",
    request: `GET ${api}/sessions/`,
    headers: { "x-ignition-api-token": "reader:guess" },
    status: 401,
  },
  {
    title: "[STA31] basic authentication is refused",
    request: `GET ${api}/sessions/`,
    headers: { authorization: "Basic YTpi" },
    status: 401,
  },
  {
    title: "[STA30] the list of sessions",
    request: `GET ${api}/sessions/`,
    scope: "read",
    status: 200,
    has: ['"metadata":{"total":3,"matching":3,"limit":-1,"offset":0}', '"recentBytesSent":1', '"uptime":5000'],
    hasNot: ["queueDepth"],
  },
  { title: "[STA30] its path needs the trailing slash", request: `GET ${api}/sessions`, scope: "read", status: 404 },
  {
    title: "[STA32] search, sort and page",
    request: `GET ${api}/sessions/?search=OTHER&sortBy=desc(uptime)&limit=1`,
    scope: "read",
    status: 200,
    has: ['"total":3,"matching":2,"limit":1,"offset":0', '"uptime":90000'],
    hasNot: ["billy"],
  },
  {
    title: "[STA33] a filter as Ignition writes it",
    request: `GET ${api}/sessions/?username[eq]=billy`,
    scope: "read",
    status: 200,
    has: ['"matching":1', "billy"],
  },
  {
    title: "[STA33] an unknown field",
    request: `GET ${api}/sessions/?shoeSize[eq]=44`,
    scope: "read",
    status: 400,
    has: ["shoeSize", "clientAddress"],
  },
  {
    title: "[STA31] an unknown parameter",
    request: `GET ${api}/sessions/?page=2`,
    scope: "read",
    status: 400,
    has: ["page", "offset"],
  },
  {
    title: "[STA31] a limit that is none",
    request: `GET ${api}/sessions/?limit=ten`,
    scope: "read",
    status: 400,
    has: ["limit"],
  },
  {
    title: "[STA30] one session",
    request: `GET ${api}/session/${first}`,
    scope: "read",
    status: 200,
    has: ['"metrics"', "meanRate"],
  },
  {
    title: "[STA80] sessions that ended",
    request: "GET /api/v1/sessions/ended?reason[eq]=network%20lost",
    scope: "read",
    status: 200,
    has: ['"reason":"network lost"', '"endedAt":2', '"matching":1'],
  },
  {
    title: "[STA80] sessions that ended otherwise",
    request: "GET /api/v1/sessions/ended?reason[eq]=terminated",
    scope: "read",
    status: 200,
    has: ['"items":[]'],
  },
  { title: "[STA31] one that does not exist", request: `GET ${api}/session/none`, scope: "read", status: 404, has: ["none"] },
  { title: "[STA30] pages", request: `GET ${api}/session/${first}/pages`, scope: "read", status: 200, has: ['"connectCount":1'] },
  { title: "[STA31] pages of nobody", request: `GET ${api}/session/none/pages`, scope: "read", status: 404 },
  {
    title: "[STA30] views of a page with an odd id",
    request: `GET ${api}/session/${first}/page/a%20b%2Fc/views`,
    scope: "read",
    status: 200,
    has: ['"resourcePath":"Overview"'],
  },
  { title: "[STA31] views of no page", request: `GET ${api}/session/${first}/page/x/views`, scope: "read", status: 404 },
  {
    title: "[STA31] reading does not terminate",
    request: `DELETE ${api}/sessions?sessionId=${first}`,
    scope: "read",
    status: 403,
  },
  {
    title: "[STA38] failed scripts of a session",
    request: `GET /api/v1/session/${first}/faults`,
    scope: "read",
    status: 200,
    has: ['"where":"Main · Go · event:onActionPerformed"', "Traceback"],
  },
  { title: "[STA38] failed scripts of no session", request: "GET /api/v1/session/x/faults", scope: "read", status: 404 },
  {
    title: "[STA34] terminating",
    request: `DELETE ${api}/sessions?sessionId=${first}&sessionId=${designer}&sessionId=none&message=Shift%20ends`,
    scope: "control",
    status: 200,
    has: ['{"terminated":1}'],
    deeds: [`close ${first} "Shift ends" by token controller`],
  },
  {
    title: "[STA34] no Designer",
    request: `DELETE ${api}/sessions?sessionId=${designer}`,
    scope: "control",
    status: 404,
    has: ["No valid sessions"],
  },
  { title: "[STA31] terminating whom?", request: `DELETE ${api}/sessions`, scope: "control", status: 400, has: ["sessionId"] },
  {
    title: "[STA30] our own list",
    request: "GET /api/v1/sessions",
    scope: "read",
    status: 200,
    has: ['"queueDepth":2', '"pages":[]', '"totals":{"sessions":3,"designers":1,"pages":3,"users":2,'],
  },
  {
    title: "[STA30] projects with problems",
    request: "GET /api/v1/projects",
    scope: "read",
    status: 200,
    has: ['"warnings":1', '"wrongValues":1', '"missing":2', '"cosmetic":1', '"sessions":1'],
  },
  {
    title: "[STA54] problems of a project with their counts",
    request: "GET /api/v1/project/plant/problems?severity[eq]=missing%20behaviour&kind[eq]=resource&limit=1",
    scope: "read",
    status: 200,
    has: [
      '"items":[{"severity":"missing behaviour","kind":"resource","resource":"ignition/images/a"',
      '"metadata":{"total":5,"matching":1,"limit":1,"offset":0}',
      '"counts":[{"kind":"fault","severity":"warning","count":1},{"kind":"resource","severity":"missing behaviour","count":1},',
    ],
  },
  {
    title: "[STA54] problems of no project",
    request: "GET /api/v1/project/none/problems",
    scope: "read",
    status: 404,
    has: ["No project has the name none."],
  },
  {
    title: "[STA57] marks of a view, for a reader",
    request: "GET /data/perspective/gaps/plant?view=A",
    scope: "read",
    status: 200,
    has: ['{"root/it":"wrong value: props.a: Not followed.\\nmissing behaviour: Not here."}'],
  },
  { title: "[STA57] no marks for others", request: "GET /data/perspective/gaps/plant?view=A", status: 403 },
  { title: "[STA54] problems for nobody", request: "GET /api/v1/project/plant/problems", status: 401, has: ["Log in"] },
  {
    title: "[TAG8] problems of tags, filtered",
    request: "GET /api/v1/problems?message%5Beq%5D=alarms%20have%20no%20effect",
    scope: "read",
    status: 200,
    has: ['"tag":"[default]B"', '"matching":1'],
  },
  { title: "[STA30] script hosts", request: "GET /api/v1/scripts/hosts", scope: "read", status: 200, has: ['"state":"idle"'] },
  {
    title: "[STA30] script totals",
    request: "GET /api/v1/scripts/statistics",
    scope: "read",
    status: 200,
    has: ['"waitedMs":1500'],
  },
  {
    title: "[STA35] a script, line by line",
    request: "POST /api/v1/script",
    scope: "script",
    body: { source: "print 1", filename: "a.py", project: "plant" },
    status: 200,
    has: ['{"stream":"stdout","text":"one\\n"}\n{"stream":"stdout","text":"two\\n"}\n{"result":{"ok":true,"elapsedMs":4}}\n'],
    answers: { "content-type": "application/x-ndjson; charset=utf-8" },
    deeds: ["script a.py plant by token scripter"],
  },
  {
    title: "[STA35] controlling is not running code",
    request: "POST /api/v1/script",
    scope: "control",
    body: { source: "print 1", filename: "a.py" },
    status: 403,
    has: ["script"],
  },
  {
    title: "[STA35] a script of no project",
    request: "POST /api/v1/script",
    scope: "script",
    body: { source: "1", filename: "a.py", project: "nowhere" },
    status: 404,
  },
  {
    title: "[STA31] a body that is none",
    request: "POST /api/v1/script",
    scope: "script",
    body: { sauce: "1" },
    status: 400,
    has: ["sauce", "source"],
  },
  {
    title: "[STA37] a body over the limit",
    request: "POST /api/v1/script",
    scope: "script",
    body: { source: "x".repeat(1_100_000), filename: "a.py" },
    status: 413,
    has: ["1048576"],
  },
  { title: "[STA36] OpenAPI needs a token", request: "GET /openapi.json", status: 401 },
  {
    title: "[STA36] OpenAPI",
    request: "GET /openapi.json",
    scope: "read",
    status: 200,
    has: [
      '"/data/perspective/api/v1/sessions/":{"get"',
      '"/data/perspective/api/v1/sessions":{"delete"',
      '"operationId":"runScript"',
    ],
  },
  { title: "[STA36] metrics need a token", request: "GET /metrics", status: 401 },
  {
    title: "[STA36, STA80] metrics",
    request: "GET /metrics",
    scope: "read",
    status: 200,
    has: [
      'sightline_sessions{project="plant"} 1',
      "sightline_pages 3",
      "# TYPE sightline_sessions_ended_total counter",
      'sightline_sessions_ended_total{reason="network lost"} 1',
      "sightline_received_bytes_total 11",
      "sightline_script_wait_seconds_total 1.5",
      "sightline_kept_sessions 2",
      "sightline_kept_bytes 2048",
      "sightline_kept_file_bytes 4096",
      "sightline_kept_writes_total 7",
      "sightline_kept_written_bytes_total 9000",
      "sightline_kept_failures_total 1",
      "sightline_kept_age_seconds 5",
    ],
  },
  { title: "[STA31] nothing there, for programs", request: "GET /api/v1/nothing", status: 404, has: ['"code":"NOT_FOUND"'] },
  {
    title: "[STA31] nothing there, for people",
    request: "GET /nothing",
    headers: html,
    status: 404,
    has: ["<h1>Not found</h1>"],
  },
];

describe("pages [STA5, STA6, STA10, STA11, STA20, STA21, STA22, STA23, STA24, STA25, STA26]", () => {
  test.each(pageScenarios)("$title: $request", play);
});

test("[STA21, SES59] [OBS-PROJ-2] the shell of a page answers at any path of its project", async () => {
  const client = "GET /data/perspective/client/plant";
  for (const path of ["", "/", "/x", "/no/such/page"]) await play({ title: path, request: `${client}${path}`, status: 200 });
});

describe("REST [STA30, STA31, STA32, STA33, STA34, STA35, STA36, STA37, STA38, STA54, STA57, STA98, TAG8]", () => {
  test.each(restScenarios)("$title: $request", play);
});

async function play(scenario: Scenario): Promise<void> {
  gateway.deeds.length = 0;
  const response = await gateway.server.inject(injected(scenario));
  expect({ status: response.statusCode, body: response.body }).toMatchObject({ status: scenario.status });
  for (const text of scenario.has ?? []) expect(response.body).toContain(text);
  for (const text of scenario.hasNot ?? []) expect(response.body).not.toContain(text);
  for (const [name, value] of Object.entries(scenario.answers ?? {})) expect(firstOf(response.headers[name])).toBe(value);
  expect(gateway.deeds).toEqual(scenario.deeds ?? []);
  expect(response.headers["content-security-policy"]).toMatch(/frame-ancestors/);
}

function firstOf(header: unknown): unknown {
  return Array.isArray(header) ? header[0] : header;
}

function injected({ request, scope, headers, body }: Scenario) {
  const [method, url = ""] = request.split(" ", 2);
  const token = scope === undefined ? {} : { "x-ignition-api-token": gateway.token[scope] };
  const payload = body === undefined ? {} : { payload: body };
  return { method: method as "GET" | "POST" | "DELETE", url, headers: { ...token, ...headers }, ...payload };
}

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { flex, indent, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";

/** Hosts of the background lane may have to start first. */
const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 20_000 });

let world: SessionWorld;
let server: Server;
let url: string;

beforeAll(async () => {
  const folder = {
    name: "Pumps",
    tagType: "Folder",
    tags: [
      { name: "P1", tagType: "AtomicTag", valueSource: "memory", dataType: "Int4", value: 7 },
      { name: "P2", tagType: "AtomicTag", valueSource: "memory", dataType: "String", value: "on" },
      { name: "Inner", tagType: "Folder", tags: [{ name: "Deep", valueSource: "memory", dataType: "Boolean", value: true }] },
    ],
  };
  world = await sessionWorld(
    {
      views: { Main: view(flex("root")) },
      gatewayMessages: {
        double: 'def handleMessage(payload):\n\treturn payload["n"] * 2\n',
        broken: "def handleMessage(payload):\n\traise ValueError('no')\n",
      },
    },
    { python: true, tags: { tags: [folder] } },
  );
  await world.gateway.users.add({ name: "billy", password: "billy-secret", roles: ["Operator"] });
  await world.gateway.users.add({ name: "boss", password: "boss-secret-1", roles: ["Administrator"] });
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (request.url === "/missing") return response.writeHead(404).end("nothing here");
      if (request.url === "/moved") return response.writeHead(302, { location: "/echo" }).end();
      const { method, headers } = request;
      response.writeHead(200, { "content-type": "application/json", "x-kind": "echo" });
      response.end(
        JSON.stringify({
          method,
          path: request.url,
          type: headers["content-type"] ?? "",
          auth: headers.authorization ?? "",
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await world.close();
});

/** What a script in gateway scope returns. */
async function value(body: string): Promise<unknown> {
  const outcome = await run(body);
  if (!outcome.ok) throw new Error(outcome.failure.traceback);
  return outcome.value;
}

async function failure(body: string) {
  const outcome = await run(body);
  if (outcome.ok) throw new Error(`the script answered ${JSON.stringify(outcome.value)}`);
  return outcome.failure;
}

async function run(body: string) {
  const script = {
    form: "function",
    name: "f",
    params: [],
    body: indent(body),
    where: { project: "Plant", label: "test" },
  } as const;
  const batch = { project: "Plant", lane: "background", calls: [{ script, args: [], context: { project: "Plant" } }] } as const;
  const [outcome] = await world.services.engine.run(batch);
  if (!outcome) throw new Error("there was no outcome");
  return outcome;
}

describe("system.tag", () => {
  test("[SYS80] system.tag.browse answers a Results object that is walked, asked and filtered", async () => {
    expect(await value('return [str(t["name"]) for t in system.tag.browse("[default]Pumps")]')).toEqual(["P1", "P2", "Inner"]);
    expect(
      await value(
        'r = system.tag.browse("Pumps", {"tagType": "Folder"})\nreturn [r.returnedSize, len(r.getResults()), r.continuationPoint]',
      ),
    ).toEqual([1, 1, null]);
    expect(
      await value(
        'return [t["fullPath"].toString() for t in system.tag.browse("Pumps", {"recursive": True, "name": "de*"}).getResults()]',
      ),
    ).toEqual(["[default]Pumps/Inner/Deep"]);
    expect(
      await value(
        't = system.tag.browse("Pumps").getResults()[0]\nreturn [t["value"].value, t["hasChildren"], t["dataType"], t["fullPath"].itemName]',
      ),
    ).toEqual([7, false, "Int4", "P1"]);
    expect(await failure('system.tag.browse("Pumps", {"colour": "red"})')).toMatchObject({
      type: "java.lang.IllegalArgumentException",
    });
  });

  test("[SYS80] the 7.9 names system.tag.browseTags and system.tag.browseTagsSimple answer lists of objects", async () => {
    expect(
      await value('return [t.name for t in system.tag.browseTags(parentPath="Pumps", sort="DESC") if not t.isFolder()]'),
    ).toEqual(["P2", "P1"]);
    expect(await value('return [t.path for t in system.tag.browseTagsSimple("Pumps", "ASC")]')).toEqual([
      "Pumps/Inner",
      "Pumps/P1",
      "Pumps/P2",
    ]);
  });

  test("[SYS81] system.tag.configure adds, merges and refuses, system.tag.getConfiguration shows it, system.tag.deleteTags removes it", async () => {
    const tag = '{"name": "New", "tagType": "AtomicTag", "valueSource": "memory", "dataType": "Int4", "value": 3}';
    expect(await value(`return [str(q) for q in system.tag.configure("[default]Made/Here", [${tag}, {"name": "a/b"}])]`)).toEqual(
      ["Good", expect.stringContaining("Bad_Failure")],
    );
    expect(await value('system.tag.write("Made/Here/New", 4)\nreturn system.tag.read("Made/Here/New").value')).toBe(4);
    expect(await value(`return system.tag.configure("Made/Here", ${tag}, "a")[0].good`)).toBe(false);
    expect(await value('return system.tag.configure("Made/Here", {"name": "New", "engUnit": "bar"}, "m")[0].good')).toBe(true);
    expect(
      await value(
        'c = system.tag.getConfiguration("Made", True)[0]\nreturn [c["tagType"], c["tags"][0]["tags"][0]["engUnit"], c["tags"][0]["tags"][0]["value"]]',
      ),
    ).toEqual(["Folder", "bar", 3]);
    expect(await value('return system.tag.read("Made/Here/New").value')).toBe(4);
    expect(
      await value('return [q.good for q in system.tag.deleteTags(["Made", "Nowhere"])] + [system.tag.exists("Made/Here/New")]'),
    ).toEqual([true, false, false]);
    expect(await value('return system.tag.getConfiguration("Made")[0]["tagType"]')).toBe("Unknown");
  });

  test("[SYS82] system.tag.readAsync and system.tag.writeAsync call a function with what they found", async () => {
    await value(
      'def written(qualities):\n\tsystem.util.getGlobals()["written"] = [q.good for q in qualities]\nsystem.tag.writeAsync(["Pumps/P1", "Pumps/No"], [9, 1], written)',
    );
    await soon(() => value('return system.util.getGlobals().get("written")')).toEqual([true, false]);
    await value('def got(values):\n\tsystem.util.getGlobals()["got"] = values[0].value\nsystem.tag.readAsync(["Pumps/P1"], got)');
    await soon(() => value('return system.util.getGlobals().get("got")')).toBe(9);
  });

  test("[SYS80] the 7.9 names system.tag.readAll, system.tag.writeAll and system.tag.removeTag", async () => {
    expect(
      await value(
        'return [system.tag.writeAll(["Pumps/P1", "Pumps/No"], [5, 6]), [v.value for v in system.tag.readAll(["Pumps/P1"])]]',
      ),
    ).toEqual([[1, 0], [5]]);
    expect(
      await value(
        'system.tag.configure("", {"name": "Old", "valueSource": "memory"})\nsystem.tag.removeTag("Old")\nreturn system.tag.exists("Old")',
      ),
    ).toBe(false);
  });
});

describe("system.net", () => {
  const json = (call: string) => value(`return system.util.jsonDecode(${call})`);

  test("[SYS85] system.net.httpClient gets, posts and answers with a Response", async () => {
    const client = `client = system.net.httpClient(timeout=5000)\n`;
    expect(
      await value(
        `${client}r = client.get("${url}/echo", {"a": "b c"})\nreturn [r.statusCode, r.good, r.json["method"], r.json["path"], r.headers["X-Kind"], r.url]`,
      ),
    ).toEqual([200, true, "GET", "/echo?a=b+c", ["echo"], `${url}/echo?a=b+c`]);
    expect(
      await value(
        `${client}r = client.post("${url}/echo", data={"n": [1, None]}, username="u", password="p")\nreturn [r.json["type"], r.json["body"], r.json["auth"]]`,
      ),
    ).toEqual(["application/json;charset=UTF-8", '{"n":[1,null]}', "Basic dTpw"]);
    expect(
      await value(
        `${client}return [getattr(client, m)("${url}/echo", data="x").json["method"] for m in ("put", "patch", "delete")]`,
      ),
    ).toEqual(["PUT", "PATCH", "DELETE"]);
    expect(
      await value(`${client}r = client.get("${url}/missing")\nreturn [r.good, r.clientError, r.getText(), len(r.body)]`),
    ).toEqual([false, true, "nothing here", 12]);
    expect(await value(`${client}return client.request("${url}/moved", method="GET").url`)).toBe(`${url}/echo`);
  });

  test("[SYS85] [OBS-JY-27] a refused connection is a java.io.IOException that names the URL, and no Exception of Python", async () => {
    const body = `
import java.io.IOException
try:
	try:
		system.net.httpClient().get("http://127.0.0.1:1/recipes?line=4")
	except Exception:
		return "an Exception"
except java.io.IOException, e:
	return str(e)`;
    expect(await value(body.trim())).toContain("http://127.0.0.1:1/recipes?line=4");
  });

  test("[SYS85] requests of system.net.httpClient can be waited for later", async () => {
    expect(await value(`p = system.net.httpClient().getAsync("${url}/echo")\nreturn [p.get().statusCode, p.done]`)).toEqual([
      200,
      true,
    ]);
    await value(
      `def done(answer):\n\tsystem.util.getGlobals()["code"] = answer.statusCode\nsystem.net.httpClient().getAsync("${url}/missing").then(done)`,
    );
    await soon(() => value('return system.util.getGlobals().get("code")')).toBe(404);
  });

  test("[SYS85] system.net.httpGet, system.net.httpPost, system.net.httpPut and system.net.httpDelete answer texts", async () => {
    expect(await json(`system.net.httpGet("${url}/echo", headerValues={"Authorization": "x"})`)).toMatchObject({
      method: "GET",
      auth: "x",
    });
    expect(await json(`system.net.httpPost("${url}/echo", {"a": "1 2"})`)).toMatchObject({
      type: "application/x-www-form-urlencoded",
      body: "a=1+2",
    });
    expect(await json(`system.net.httpPost("${url}/echo", "application/json", "{}")`)).toMatchObject({
      type: "application/json",
      body: "{}",
    });
    expect(await json(`system.net.httpPut("${url}/echo", contentType="text/plain", putData="hello")`)).toMatchObject({
      method: "PUT",
      body: "hello",
    });
    expect(await json(`system.net.httpDelete("${url}/echo")`)).toMatchObject({ method: "DELETE" });
    expect(await failure(`system.net.httpGet("${url}/missing")`)).toMatchObject({
      type: "java.io.IOException",
      message: expect.stringContaining("404"),
    });
    expect(await failure('system.net.httpGet("file:///etc/passwd")')).toMatchObject({ type: "java.net.MalformedURLException" });
    expect(await value("return len(system.net.getHostName()) > 0")).toBe(true);
    expect(await value("return system.net.getIpAddress()")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  test("[SYS85] system.util.getGatewayStatus asks another gateway", async () => {
    expect(await value(`return system.util.getGatewayStatus("${url}")`)).toBe("ERROR");
  });
});

describe("system.file", () => {
  test("[SYS84] [OBS-JY-47] files are written, read and found in the folder of scripts", async () => {
    expect(
      await value(
        'system.file.writeFile("a/b.txt", u"gr\\u00fcn")\nsystem.file.writeFile("a/b.txt", "!", True)\nreturn system.file.readFileAsString("a/b.txt")',
      ),
    ).toBe("grün!");
    expect(await value('return len(system.file.readFileAsBytes("a/b.txt"))')).toBe(6);
    expect(await value('return [system.file.fileExists("a/b.txt"), system.file.fileExists("a/c.txt")]')).toEqual([true, false]);
    expect(
      await value(
        'path = system.file.getTempFile("csv")\nsystem.file.writeFile(path, "x")\nreturn [path.endswith(".csv"), system.file.readFileAsString(path)]',
      ),
    ).toEqual([true, "x"]);
    expect(await failure('system.file.readFileAsString("no.txt")')).toMatchObject({ type: "java.io.FileNotFoundException" });
  });

  test.each(['"../users.json"', '"/etc/passwd"', '"a/../../users.json"'])(
    "[SYS84] %s leads out of it and is refused",
    async (path) => {
      const { type, message } = await failure(`system.file.readFileAsString(${path})`);
      expect(type).toBe("java.io.IOException");
      expect(message).toContain(world.gateway.files.folder);
    },
  );
});

describe("system.user and system.security", () => {
  test("[SYS86] system.security.validateUser and system.security.getUserRoles check passwords", async () => {
    expect(
      await value('return [system.security.validateUser("billy", "billy-secret"), system.security.validateUser("billy", "x")]'),
    ).toEqual([true, false]);
    expect(
      await value('return [system.security.getUserRoles("billy", "billy-secret"), system.security.getUserRoles("billy", "x")]'),
    ).toEqual([["Operator"], null]);
  });

  test("[SYS86] system.user reads users as objects", async () => {
    expect(
      await value('u = system.user.getUser("default", "billy")\nreturn [u.get("username"), u.getUsername(), u.getRoles()]'),
    ).toEqual(["billy", "billy", ["Operator"]]);
    expect(
      await value('return [u.get("username") for u in system.user.getUsers("")] + [system.user.getUser("", "nobody")]'),
    ).toEqual(["billy", "boss", null]);
    expect(await value('return [system.user.getRoles(""), system.user.getUserSources()[0]["name"]]')).toEqual([
      ["Administrator", "Operator"],
      "default",
    ]);
  });

  test("[SYS86] system.user.getNewUser, addUser, editUser and removeUser change users", async () => {
    const made =
      'u = system.user.getNewUser("", "nina")\nu.set("password", "nina-secret")\nu.set("firstname", "Nina")\nu.addRole("Operator")\nu.addContactInfo("email", "nina@example.org")\n';
    expect(await value(`${made}return system.user.addUser("", u).getErrors()`)).toEqual([]);
    expect(await value('u = system.user.getUser("", "nina")\nreturn [u.get("firstname"), u.getContactInfo()[0].value]')).toEqual([
      "Nina",
      "nina@example.org",
    ]);
    expect(
      await value(
        'u = system.user.getUser("", "nina")\nu.setRoles(["Guest"])\nreturn [system.user.editUser("", u).errors, system.user.getUser("", "nina").roles]',
      ),
    ).toEqual([[], ["Guest"]]);
    expect(await value('return [system.user.removeUser("", "nina").getErrors(), system.user.getUser("", "nina")]')).toEqual([
      [],
      null,
    ]);
    expect(await value('return len(system.user.removeUser("", "nina").getErrors())')).toBe(1);
  });

  test("[SYS86] who governs the gateway is not for scripts to change", async () => {
    expect(await value('return system.user.removeUser("", "boss").getErrors()')).toEqual([
      expect.stringContaining("Administrator"),
    ]);
    expect(
      await value(
        'u = system.user.getUser("", "billy")\nu.addRole("Administrator")\nreturn [len(system.user.editUser("", u).errors), system.user.getUser("", "billy").roles]',
      ),
    ).toEqual([1, ["Operator"]]);
    expect(
      await value(
        'u = system.user.getNewUser("", "evil")\nu.set("password", "evil-secret")\nu.addRole("Administrator")\nreturn len(system.user.addUser("", u).errors)',
      ),
    ).toBe(1);
  });
});

describe("the rest", () => {
  test("[SYS87] what is meant for another gateway does not stay on this one", async () => {
    for (const call of [
      'system.util.sendMessage("Plant", "double", remoteServers=["b"])',
      'system.util.sendRequest("Plant", "double", remoteServer="b")',
    ])
      expect((await failure(call)).type, call).toBe("java.lang.UnsupportedOperationException");
    expect(
      await value('return system.util.sendMessage("Plant", "double", {"n": 1}, "G", hostName="h", remoteServers=[])'),
    ).toEqual([]);
  });

  test("[SYS88] system.util.sendRequestAsync calls back with the answer or the error", async () => {
    await value(
      'def good(answer):\n\tsystem.util.getGlobals()["good"] = answer\nsystem.util.sendRequestAsync("Plant", "double", {"n": 4}, onSuccess=good)',
    );
    await value(
      'def bad(error):\n\tsystem.util.getGlobals()["bad"] = str(error)\nsystem.util.sendRequestAsync("Plant", "broken", onError=bad)',
    );
    await soon(() => value('return [system.util.getGlobals().get(k) for k in ("good", "bad")]')).toEqual([8, "no"]);
  });

  test("[SYS88] system.util.audit writes a line, system.util.translate has no translations", async () => {
    await value('system.util.audit("opened valve", "V1", "open")');
    expect(world.logged).toContain("audit: opened valve");
    expect(await value('return [system.util.translate("Pump"), system.util.translate("Pump", "de", True)]')).toEqual([
      "Pump",
      null,
    ]);
  });

  test("[SYS88] system.project and system.util tell where a script runs", async () => {
    expect(
      await value(
        "return [system.project.getProjectName(), system.util.getProjectName(), system.project.getProjectNames(), system.project.requestScan()]",
      ),
    ).toEqual(["Plant", "Plant", ["Plant"], null]);
    expect(await value("return str(system.util.getVersion())")).toBe("test");
  });

  test.each([
    "system.alarm.queryStatus()",
    "system.report.executeReport('a', fileType='pdf')",
    "system.mes.workOrder.anything(1)",
    "system.tag.queryTagHistory(['a'], returnSize=1)",
    "system.util.execute(['ls'])",
    "system.db.addDatasource('driver', 'name')",
    "system.tag.restartProvider('default')",
  ])("[SYS87] %s is refused by name", async (call) => {
    const { type, message } = await failure(`try:\n\t${call}\nexcept Exception, e:\n\treturn "caught as Python"`);
    expect(type).toBe("java.lang.UnsupportedOperationException");
    expect(message).toContain(`${call.slice(0, call.indexOf("("))} is not supported by this gateway`);
  });
});

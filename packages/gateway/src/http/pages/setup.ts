import type { FastifyInstance, FastifyReply } from "fastify";
import { GatewayError } from "../../base/errors.ts";
import { minimumPasswordLength } from "../../base/users/password.ts";
import { type HttpContext, refuseOtherOrigin } from "../context.ts";
import { formOf, queryOf } from "./forms.ts";
import { type Html, html } from "./html.ts";
import { sendPage } from "./layout.ts";

interface SetupState {
  readonly key: string;
  readonly name: string;
  readonly fault?: string;
}

/** `/setup`: where the first administrator is made, by whoever holds the link the gateway printed. */
export function registerSetup(server: FastifyInstance, context: HttpContext): void {
  server.get("/setup", (request, reply) => {
    const key = queryOf(request).get("key") ?? "";
    if (!context.parts.setup.accepts(key)) throw new GatewayError("SETUP_CLOSED");
    return sendSetup(context, reply, { key, name: "admin" });
  });
  server.post("/setup", async (request, reply) => {
    refuseOtherOrigin(context, request);
    return complete(context, formOf(request), reply);
  });
}

async function complete(context: HttpContext, form: URLSearchParams, reply: FastifyReply): Promise<FastifyReply> {
  const [key = "", name = "", password = ""] = ["key", "username", "password"].map((field) => form.get(field) ?? "");
  try {
    if (password !== form.get("again"))
      throw new GatewayError("BAD_REQUEST", { what: "The two passwords differ. Type the same twice." });
    await context.parts.setup.complete(key, name.trim(), password);
    context.parts.log.info({ user: name }, "the first administrator was made");
    return reply.redirect("/login?return=%2Fconsole", 303);
  } catch (error) {
    if (!(error instanceof GatewayError) || error.code === "SETUP_CLOSED") throw error;
    return sendSetup(context, reply.code(error.status), { key, name, fault: error.message });
  }
}

function sendSetup(context: HttpContext, reply: FastifyReply, state: SetupState): FastifyReply {
  const gatewayName = context.parts.config().name;
  return sendPage(reply, { title: "Set up", gatewayName, version: context.parts.version, main: setupForm(state) });
}

function setupForm({ key, name, fault }: SetupState): Html {
  return html`<form class="card" method="post" action="/setup"><h1>First administrator</h1>
<p class="lead">This gateway has none yet. Choose who may manage it.</p>
${fault !== undefined && html`<p class="fault" role="alert">${fault}</p>`}
<input type="hidden" name="key" value="${key}">
<label for="username">User name</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${name}">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="new-password" minlength="${minimumPasswordLength}" required>
<p class="hint">At least ${minimumPasswordLength} characters.</p>
<label for="again">Password again</label><input id="again" name="again" type="password" autocomplete="new-password" required>
<button type="submit">Make administrator</button></form>`;
}

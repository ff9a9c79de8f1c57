import { formatDate, showDatesAs } from "@sightline/components";
import type { PageState, PopupState } from "@sightline/model";
import { expect, test } from "vitest";
import { PageMirror } from "./PageMirror.ts";
import { TemplateCache } from "./TemplateCache.ts";

const state = (page: Partial<PageState>): PageState => ({
  path: "/",
  title: "",
  docks: [],
  popups: [],
  views: [],
  session: { theme: "light", locale: "en", timeZone: "UTC" },
  cornerPriority: "top-bottom",
  ...page,
});
const mirror = () => new PageMirror(new TemplateCache("Plant"), { isPending: () => false, pendingWrites: [] }, () => undefined);
const popup = (id: string) => ({ id, view: `v-${id}` }) as PopupState;

test("[SES52] case: navigate-to-unknown-page: after a page without a primary view nothing of the one before is left", () => {
  const page = mirror();
  page.apply({ type: "page", page: state({ primary: "v1", cornerPriority: "left-right" }) });
  expect(page.facts?.primary).toBe("v1");
  page.apply({ type: "page", page: state({ path: "/no-such-page" }) });
  expect(page.facts).toMatchObject({ path: "/no-such-page", cornerPriority: "top-bottom" });
  expect(page.facts?.primary).toBeUndefined();
});

test("[SES51] a popup that is touched lies on top, and one that is opened again too", () => {
  const page = mirror();
  const order = () => page.facts?.popups.map((each) => each.id);
  page.apply({ type: "page", page: state({ popups: [popup("A"), popup("B"), popup("C")] }) });
  page.raisePopup("A");
  expect(order()).toEqual(["B", "C", "A"]);
  page.apply({ type: "popupGone", id: "B" });
  page.apply({ type: "popup", popup: popup("B") });
  expect(order()).toEqual(["C", "A", "B"]);
});

test("[SES53] components show dates in the time zone of the session as it is now", () => {
  const page = mirror();
  const at = (timeZone: string) => ({ theme: "light", locale: "en", timeZone });
  const shown = () => formatDate(new Date(1_700_000_000_000), "YYYY-MM-DD HH:mm");
  page.apply({ type: "page", page: state({ session: at("America/Chicago") }) });
  expect(shown()).toBe("2023-11-14 16:13");
  page.apply({ type: "session", session: at("Asia/Tokyo") });
  expect(shown()).toBe("2023-11-15 07:13");
  showDatesAs(new Intl.DateTimeFormat().resolvedOptions());
});

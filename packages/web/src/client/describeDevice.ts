import type { DeviceInfo } from "@sightline/model";

/** What the session's scripts can know of this browser. */
export function describeDevice(): DeviceInfo {
  return {
    type: deviceType(),
    timezone: { id: Intl.DateTimeFormat().resolvedOptions().timeZone, utcOffset: -new Date().getTimezoneOffset() / 60 },
    locale: navigator.language,
    viewport: viewport(),
    screen: { width: screen.width, height: screen.height },
  };
}

/** The size of the page's window, CSS pixels. */
export function viewport(): { readonly width: number; readonly height: number } {
  return { width: window.innerWidth, height: window.innerHeight };
}

/** An installed app on a phone counts as that platform's, anything else as a browser. */
function deviceType(): DeviceInfo["type"] {
  if (!window.matchMedia("(display-mode: standalone)").matches) return "browser";
  if (/android/i.test(navigator.userAgent)) return "android";
  return /iphone|ipad/i.test(navigator.userAgent) ? "ios" : "browser";
}

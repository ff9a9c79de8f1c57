import type { SystemFunction } from "@sightline/python";

/** Whole modules that are outside of what this gateway does, with the reason scripts hear [SYS87]. */
const modules: Readonly<Record<string, string>> = {
  alarm: "it has no alarms",
  bacnet: "it talks to no devices",
  dnp: "it talks to no devices",
  dnp3: "it talks to no devices",
  device: "it talks to no devices",
  opc: "it is no OPC client",
  opcua: "it is no OPC client",
  opchda: "it is no OPC client",
  serial: "it talks to no devices",
  secsgem: "it talks to no devices",
  iec61850: "it talks to no devices",
  eam: "it manages no other gateways",
  groups: "it runs no transaction groups",
  historian: "it keeps no tag history",
  kafka: "it has no event streams",
  eventstream: "it has no event streams",
  mes: "MES is a module of another maker",
  mobile: "it runs Perspective, not the old mobile module",
  gui: "it runs Perspective, not Vision",
  nav: "it runs Perspective, not Vision",
  vision: "it runs Perspective, not Vision",
  print: "it has no printers",
  report: "it makes no reports",
  roster: "it has no alarms, so no rosters",
  secrets: "it has no secret providers",
  sfc: "it runs no sequential function charts",
  sitesync: "SiteSync is a module of another maker",
  twilio: "it sends no text messages",
  ws: "web services are a module of another maker",
  "perspective.workstation": "sessions run in browsers, not in Workstation",
};

const history = "it keeps no tag history";
const vision = "it runs Perspective, not Vision";
const schedules = "its users have no schedules, holidays or contact rosters";

/** Single functions of modules that are here otherwise. */
const functions: Readonly<Record<string, readonly string[]>> = {
  [history]: [
    "tag.queryTagHistory",
    "tag.queryTagCalculations",
    "tag.queryTagDensity",
    "tag.browseHistoricalTags",
    "tag.storeTagHistory",
    "tag.queryAnnotations",
    "tag.storeAnnotations",
    "tag.deleteAnnotations",
  ],
  [vision]: [
    "security.getUsername",
    "security.getRoles",
    "security.isScreenLocked",
    "security.lockScreen",
    "security.unlockScreen",
    "security.logout",
    "security.switchUser",
    "file.openFile",
    "file.openFiles",
    "file.saveFile",
    "net.openURL",
    "util.beep",
    "util.exit",
    "util.getClientId",
    "util.getConnectionMode",
    "util.getInactivitySeconds",
    "util.getSystemFlags",
    "util.invokeLater",
    "util.playSoundClip",
    "util.retarget",
    "util.setConnectionMode",
    "util.setLocale",
    "tag.isOverlaysEnabled",
    "tag.setOverlaysEnabled",
  ],
  [schedules]: [
    "user.addCompositeSchedule",
    "user.addHoliday",
    "user.addSchedule",
    "user.createScheduleAdjustment",
    "user.editHoliday",
    "user.editSchedule",
    "user.getHoliday",
    "user.getHolidayNames",
    "user.getHolidays",
    "user.getSchedule",
    "user.getScheduleNames",
    "user.getScheduledUsers",
    "user.getSchedules",
    "user.isUserScheduled",
    "user.removeHoliday",
    "user.removeSchedule",
  ],
  "roles exist by being given to users": ["user.addRole", "user.editRole", "user.removeRole"],
  "it starts no processes for scripts": ["util.execute"],
  "translations come with projects": ["util.modifyTranslation"],
  "audit lines go to its log and stay there": ["util.queryAuditLog"],
  "its log levels are set where it is started": ["util.setLoggingLevel"],
  "it has no gateway network": ["net.getRemoteServers"],
  "it asks no service for its address": ["net.getExternalIpAddress"],
  "it has no tag groups that scripts run": ["tag.requestGroupExecution"],
  "only Vision components have query bindings that scripts refresh: call refreshBinding of a component": ["db.refresh"],
  "who is asked again is not told apart from who is logged in": ["perspective.authenticationChallenge"],
};

/** What scripts of real projects call and cannot have here: each call says so by name. */
export const refusedFunctions: readonly SystemFunction[] = [
  ...Object.entries(modules).map(([module, doc]) => refused(`system.${module}.*`, doc)),
  ...Object.entries(functions).flatMap(([doc, names]) => names.map((name) => refused(`system.${name}`, doc))),
];

function refused(name: string, doc: string): SystemFunction {
  return { name, doc, params: [], where: "refused" };
}

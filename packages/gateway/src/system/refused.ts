import type { SystemFunction } from "@sightline/python";

/** Whole modules that are outside of what this gateway does, with the reason scripts hear [SYS87]. */
const modules: Readonly<Record<string, string>> = {
  alarm: "it has no alarms",
  bacnet: "it does not communicate with devices",
  dnp: "it does not communicate with devices",
  dnp3: "it does not communicate with devices",
  device: "it does not communicate with devices",
  opc: "it is not an OPC client",
  opcua: "it is not an OPC client",
  opchda: "it is not an OPC client",
  serial: "it does not communicate with devices",
  secsgem: "it does not communicate with devices",
  iec61850: "it does not communicate with devices",
  eam: "it does not manage other gateways",
  groups: "it does not run transaction groups",
  historian: "it does not keep tag history",
  kafka: "it has no event streams",
  eventstream: "it has no event streams",
  mes: "MES is a third-party module",
  mobile: "it runs Perspective, not the old mobile module",
  print: "it has no printers",
  report: "it does not generate reports",
  roster: "it has no alarms, so no rosters",
  secrets: "it has no secret providers",
  sfc: "it does not run sequential function charts",
  sitesync: "SiteSync is a third-party module",
  twilio: "it does not send text messages",
  ws: "web services are a third-party module",
  "perspective.workstation": "sessions run in browsers, not in Workstation",
};

const history = "it does not keep tag history";
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
  "a role exists as soon as a user has it": ["user.addRole", "user.editRole", "user.removeRole"],
  "databases are configured in config/databases.json": [
    "db.addDatasource",
    "db.removeDatasource",
    "db.setDatasourceConnectURL",
    "db.setDatasourceEnabled",
    "db.setDatasourceMaxConnections",
  ],
  "tag providers are files in config/tags, read again when they change": ["tag.restartProvider"],
  "it does not run on a Java virtual machine": ["util.getProperty", "util.threadDump"],
  "it has neither modules nor editions": ["util.getEdition", "util.getModules"],
  "scripts cannot start processes": ["util.execute"],
  "translations cannot be changed by scripts": ["util.modifyTranslation", "util.getAvailableLocales", "util.getAvailableTerms"],
  "audit entries are only written to the log": ["util.queryAuditLog"],
  "log levels are set when the gateway starts": ["util.setLoggingLevel"],
  "it has no gateway network": ["net.getRemoteServers"],
  "it does not ask external services for its address": ["net.getExternalIpAddress"],
  "scripts cannot run tag groups": ["tag.requestGroupExecution"],
  "only Vision components have query bindings that scripts refresh: call refreshBinding of a component": ["db.refresh"],
  "it does not distinguish a repeated login from the first": ["perspective.authenticationChallenge"],
};

/** What only Vision clients have: scripts of the original's gateway find no such name either [SYS150]. */
const visionOnly = [
  "gui.*",
  "nav.*",
  "vision.*",
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
  "dataset.exportCSV",
  "dataset.exportExcel",
  "dataset.exportHTML",
  "util.getConnectTimeout",
  "util.getGatewayAddress",
  "util.getLocale",
  "util.getReadTimeout",
  "util.setConnectTimeout",
  "util.setReadTimeout",
  "tag.isOverlaysEnabled",
  "tag.setOverlaysEnabled",
];

/** What scripts of real projects call and cannot have here: each call says so by name. */
export const refusedFunctions: readonly SystemFunction[] = [
  ...Object.entries(modules).map(([module, doc]) => refused(`system.${module}.*`, doc)),
  ...Object.entries(functions).flatMap(([doc, names]) => names.map((name) => refused(`system.${name}`, doc))),
  ...visionOnly.map((name) => ({ ...refused(`system.${name}`, "it runs Perspective, not Vision"), where: "absent" as const })),
];

function refused(name: string, doc: string): SystemFunction {
  return { name, doc, params: [], where: "refused" };
}

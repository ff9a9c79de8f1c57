/**
 * Subcodes of qualities, as the original's manual lists them: good below 256, uncertain below 512, bad below 768, error above.
 * Scripts see {@link fullCode} [PT11].
 */
export const qualityCodes = {
  Good: 192,
  Good_Unspecified: 0,
  Good_WritePending: 2,
  Good_Provisional: 200,
  Good_Initial: 201,
  Good_Overload: 202,
  Good_Backfill: 203,
  Uncertain: 256,
  Uncertain_LastKnownValue: 257,
  Uncertain_InitialValue: 258,
  Uncertain_DataSubNormal: 259,
  Uncertain_EngineeringUnitsExceeded: 260,
  Uncertain_IncompleteOperation: 261,
  Bad: 512,
  Bad_Unauthorized: 513,
  Bad_AccessDenied: 514,
  Bad_Disabled: 515,
  Bad_Stale: 516,
  Bad_TrialExpired: 517,
  Bad_LicenseExceeded: 518,
  Bad_NotFound: 519,
  Bad_ReferenceNotFound: 520,
  Bad_AggregateNotFound: 521,
  Bad_NotConnected: 522,
  Bad_GatewayCommOff: 523,
  Bad_OutOfRange: 524,
  Bad_DatabaseNotConnected: 525,
  Bad_ReadOnly: 526,
  Bad_Failure: 527,
  Bad_Unsupported: 528,
  Error: 768,
  Error_Configuration: 769,
  Error_ExpressionEval: 770,
  Error_TagExecution: 771,
  Error_TypeConversion: 772,
  Error_DatabaseQuery: 773,
  Error_IO: 774,
  Error_TimeoutExpired: 775,
  Error_Exception: 776,
  Error_InvalidPathSyntax: 777,
  Error_Formatting: 778,
  Error_ScriptEval: 779,
  Error_CycleDetected: 780,
} as const;

export type QualityName = keyof typeof qualityCodes;

/** How good a value is, and, where it is not, what a person should know. */
export interface Quality {
  readonly name: QualityName;
  readonly message?: string;
}

export const good: Quality = { name: "Good" };

/** The code as scripts see it: a signed number of 32 bits whose top two are the level, as -2147483129 for Bad_NotFound. */
export function fullCode({ name }: Quality): number {
  const code = qualityCodes[name];
  const level = code < 256 ? 0 : code < 512 ? 1 : code < 768 ? 2 : 3;
  return (level << 30) | code;
}

/** A quality that carries what went wrong. */
export function quality(name: QualityName, message?: string): Quality {
  return message === undefined ? { name } : { name, message };
}

export function isGood(q: Quality): boolean {
  return qualityCodes[q.name] < 256;
}

export function isUncertain(q: Quality): boolean {
  const code = qualityCodes[q.name];
  return code >= 256 && code < 512;
}

/** True for `Bad…` and `Error…`. */
export function isBadOrError(q: Quality): boolean {
  return qualityCodes[q.name] >= 512;
}

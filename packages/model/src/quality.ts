/**
 * Quality codes as Ignition names them, with the level in the top two bits of the low word:
 * good 192, uncertain 64, bad 512+, error 768+ (names: `docs/spec/PT.md`, source: the field's QualityCode list).
 */
export const qualityCodes = {
  Good: 192,
  Good_Unspecified: 192,
  Good_WritePending: 193,
  Good_Provisional: 200,
  Good_Initial: 201,
  Good_Overload: 202,
  Good_Backfill: 203,
  Uncertain: 256,
  Uncertain_LastKnownValue: 257,
  Uncertain_InitialValue: 258,
  Uncertain_DataSubNormal: 260,
  Uncertain_EngineeringUnitsExceeded: 261,
  Uncertain_IncompleteOperation: 262,
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
  Error_ScriptEval: 771,
  Error_TagExecution: 772,
  Error_TypeConversion: 773,
  Error_DatabaseQuery: 774,
  Error_IO: 775,
  Error_TimeoutExpired: 776,
  Error_Exception: 777,
  Error_InvalidPathSyntax: 778,
  Error_Formatting: 779,
  Error_CycleDetected: 780,
} as const;

export type QualityName = keyof typeof qualityCodes;

/** How good a value is, and, where it is not, what a person should know. */
export interface Quality {
  readonly name: QualityName;
  readonly message?: string;
}

export const good: Quality = { name: "Good" };

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

/** What a project may cost at most: it comes from outside, and an archive can claim anything. */
export interface ProjectLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of all files together, unpacked. */
  readonly totalBytes: number;
  readonly files: number;
  /** Folders below one another. */
  readonly folderDepth: number;
  /** Objects and arrays below one another in one JSON document. */
  readonly jsonDepth: number;
}

/** Twenty times what the largest public project needs. */
export const projectLimits: ProjectLimits = {
  fileBytes: 32 << 20,
  totalBytes: 1 << 30,
  files: 200_000,
  folderDepth: 40,
  jsonDepth: 200,
};

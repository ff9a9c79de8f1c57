/** Somebody logged in. */
export interface SessionUser {
  readonly name: string;
  readonly roles: readonly string[];
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly loggedInAt: number;
}

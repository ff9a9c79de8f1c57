import { Component, type ReactNode } from "react";

interface BoundaryProps {
  /** A new value gives the children another try. */
  readonly resetBy: unknown;
  readonly onError: (error: Error) => void;
  readonly fallback: (error: Error) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps the error of one component from taking the page with it [CMP9]. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly error?: Error; readonly at?: unknown }> {
  override state: { readonly error?: Error; readonly at?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error): void {
    this.setState({ at: this.props.resetBy });
    this.props.onError(error);
  }

  override componentDidUpdate(): void {
    const { error, at } = this.state;
    if (error && at !== undefined && at !== this.props.resetBy) this.setState({ error: undefined, at: undefined } as never);
  }

  override render(): ReactNode {
    return this.state.error ? this.props.fallback(this.state.error) : this.props.children;
  }
}

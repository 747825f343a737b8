/** A server on this machine, and how often it was asked. */
export function serveEngine(): Promise<{ url: string; served(): number; close(): Promise<void> }>

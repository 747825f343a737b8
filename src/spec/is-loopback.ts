/** Whether a host, as `URL` gives it, is this machine. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host.replace(/\.$/, ''))
}

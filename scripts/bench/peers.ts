export function comparePeers(_folder: string, _runs: number): number {
  return 0
}

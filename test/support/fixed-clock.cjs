// Loaded before fdc with `node --require`: it is always the same moment, so that runs have the same name.
'use strict'
const moment = Date.parse('2026-11-22T21:30:00.000Z')
const RealDate = Date

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [moment] : parts))
  }
  static now() {
    return moment
  }
}

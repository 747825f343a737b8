import type { Domain, Setting } from '../../spec/domain.ts'
import { oneLine } from '../format.ts'
import { languageName } from './language-name.ts'

const settingNames: Record<Setting, string> = {
  live_chat: 'live chat',
  async_messages: 'messages that are answered later',
  email: 'e-mail',
}

/** What every prompt of fdc's own says of the domain, each on one line; empty where the spec does not say it. */
export function domainWords({ title, summary, audience = '', setting, language }: Domain) {
  return {
    title: oneLine(title),
    summary: oneLine(summary),
    audience: oneLine(audience),
    setting: settingNames[setting],
    language: languageName(language),
  }
}

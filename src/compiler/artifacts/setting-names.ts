import type { Setting } from '../../spec/domain.ts'

/** How a prompt or report calls a setting. */
export const settingNames: Record<Setting, string> = {
  live_chat: 'live chat',
  async_messages: 'messages that are answered later',
  email: 'e-mail',
}

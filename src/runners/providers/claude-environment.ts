// What a program needs to run at all, to find where its user is logged in, and to reach the network as that user does.
const kept = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'LC_ALL',
  'TMPDIR',
  'CLAUDE_CONFIG_DIR',
  'CLAUDE_CODE_OAUTH_TOKEN',
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'NO_PROXY',
  'NODE_EXTRA_CA_CERTS',
  'SystemRoot',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'TEMP',
  'TMP',
  'PATHEXT',
  'ComSpec',
]

/**
 * The environment of `claude`: little of our own, so that nothing there leads it elsewhere, and neither the keys of other
 * providers nor the marks of a session around this one reach it.
 */
export function claudeEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  apiKey: string | undefined,
  maxTokens: number,
): Record<string, string> {
  const passed = kept.flatMap((name) => {
    const value = environment[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(passed),
    ...(apiKey !== undefined && { ANTHROPIC_API_KEY: apiKey }),
    CLAUDE_CODE_MAX_OUTPUT_TOKENS: String(maxTokens),
    DISABLE_AUTOUPDATER: '1',
  }
}

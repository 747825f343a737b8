const noise = '4fQ9zT2mW7kB1xR8pL5dV3nC6hJ0'

/**
 * Secrets of every kind that is looked for, none of which was ever issued. Put together here, so that nothing which looks
 * for keys in this repository finds one.
 */
export const madeUpSecrets: Record<string, string> = {
  'an Anthropic key': `${'sk-'}ant-api03-${noise.repeat(3)}`,
  'an OpenAI key': `${'sk-'}proj-${noise.repeat(2)}_-${noise}`,
  'an API key': `${'sk-'}${noise}`,
  'a Google key': `${'AI'}za${`Sy${noise}-_${noise}`.slice(0, 35)}`,
  'an AWS access key': `${'AK'}IA4QZT2MWK7XRBP5LD`,
  'a GitHub token': `${'gh'}p_${noise.slice(0, 28)}Ab1Cd2Ef`,
  'a Slack token': `${'xo'}xb-123456789012-${noise}`,
  'a Hugging Face token': `${'h'}f_${noise}AbCdEf`,
  'a JSON Web Token': `${'ey'}JhbGciOiJIUzI1NiJ9.${'ey'}JzdWIiOiI0MiJ9.${noise}`,
  'a bearer token': `Bearer ${noise}`,
  'a private key': `-----BEGIN OPENSSH ${'PRIVATE'} KEY-----\n${noise.repeat(2)}\n${noise}==\n-----END OPENSSH ${'PRIVATE'} KEY-----`,
}

/** A password, which is only one inside of an address. */
export const madeUpPassword = 'aldermouth%407'

import type { Text } from './values.ts'

/** How the conversation reaches the assistant. Decides the default word ranges: live chat is short, messages and mail are longer. */
export type Setting = 'live_chat' | 'async_messages' | 'email'

/** What the fine-tune is for: the one section that every spec has. */
export interface DomainSpec {
  /** Name of the product or service, as a reader of the artifacts should see it. */
  title: Text
  /** What the assistant does and what it may not do, in one or two sentences. */
  summary: Text
  /** How the conversation reaches the assistant; default `live_chat`. Word ranges of persona styles depend on it. */
  setting?: Setting
  /**
   * Language of the conversations, as a BCP 47 tag (`en`, `de-CH`, `zh-Hant`); default `en`. Rules that read English
   * (several questions in one, polarity) keep silent for other languages.
   * @pattern ^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$
   */
  language?: string
  /** Who writes to the assistant, in a sentence. */
  audience?: Text
  /** Where the knowledge of the domain comes from: people, documents, research. */
  expertise?: Text
  /** What the deployment must respect. */
  constraints?: ConstraintsSpec
}

/** Limits that the deployment sets before the design starts. */
export interface ConstraintsSpec {
  /** The machine that will run the model, in words ("one RTX 4090 in the office rack"). */
  hardware?: Text
  /** Money for data, training and evaluation together, in words with a currency. */
  budget?: Text
  /** Rules about personal data, retention and where text may be sent. */
  privacy?: Text
  /** Anything else that a model or a design must respect. */
  other?: Text[]
}

/** The domain with its defaults filled in. */
export interface Domain extends DomainSpec {
  setting: Setting
  language: string
  constraints: ConstraintsSpec
}

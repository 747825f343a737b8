import { countWords } from '../../measure/count-words.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'prompts/system-prompt-short',
  severity: 'info',
  origin: 'guide',
  phase: 'design',
  summary: 'The system prompt of the training data is short.',
  why: 'Behaviour is learned from the conversations, not from the prompt. A long prompt is paid for in every training example and in every answer afterwards, and the tuned model depends on it word for word.',
  needs: ['prompts'],
  options: {
    max_words: {
      default: 150,
      minimum: 1,
      maximum: 10_000,
      description: 'Most words. The method says about 100; the default leaves room for a boundary or two.',
    },
  },
  fails: [
    {
      yaml: `prompts:
  system:
    text: |
      You are the assistant of a parcel service. You are friendly, helpful and professional at all times. Always greet
      the customer, thank them for their message and ask for the tracking number if they have not given it. Always show
      empathy before you give information. Never promise a refund, never name a delivery time that the tracking does not
      show, never blame the driver, the depot or the sender, and never speculate about what happened to a parcel. If the
      customer is angry, stay calm, name what went wrong for them and offer the next step. If the customer is rude, stay
      calm as well and set a boundary after the second insult. If the customer asks for a person, hand over at once.
      Keep your answers about as long as the customer's message and ask at most one question. Use plain words and short
      sentences, avoid jargon and abbreviations, and do not use exclamation marks. Before you finish, check that every
      matter that the customer raised has been taken up, and close with what will happen next and by when.`,
      finds: ['prompts.system.text'],
    },
  ],
  passes: [
    {
      yaml: `prompts:
  system:
    text: You help customers of a parcel service with late, lost and damaged parcels. You cannot grant refunds.`,
    },
  ],
  *check({ prompts }, { max_words }) {
    const words = countWords(prompts.system.text ?? '')
    if (words <= max_words) return
    yield {
      at: ['prompts', 'system', 'text'],
      message: `The system prompt has about ${words} words; it must have ${max_words} or fewer.`,
      hint: 'Move what the assistant should do into `domain_rules`, from which the training data learns it.',
    }
  },
})
